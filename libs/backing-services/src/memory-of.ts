import { readFile } from 'node:fs/promises';

const BYTES_PER_KB = 1024;

/**
 * Bytes of memory that a process and all that it started take: what is shared with others counts in parts, so that sums
 * are right (PSS). Undefined where it is gone, or the system does not tell, as any but Linux.
 */
export async function memoryOf(pid: number): Promise<number | undefined> {
  const own = /^Pss: +(\d+) kB$/m.exec(await textOf(`/proc/${pid}/smaps_rollup`))?.[1];
  if (own === undefined) return undefined;
  const children = (await textOf(`/proc/${pid}/task/${pid}/children`)).split(' ').filter(Boolean).map(Number);
  const below = await Promise.all(children.map(memoryOf));
  return below.reduce<number>((sum, bytes) => sum + (bytes ?? 0), Number(own) * BYTES_PER_KB);
}

function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
