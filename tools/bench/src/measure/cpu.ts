import { readFile } from 'node:fs/promises';

/** Linux counts in hundredths of a second for user space, whatever its own clock does. */
const MICROS_PER_TICK = 10_000;

/** CPU time of a process so far, user and system, in µs. */
export async function cpuOf(pid: number): Promise<number> {
  const { own } = timesOf(await readFile(`/proc/${pid}/stat`, 'utf8'));
  return own * MICROS_PER_TICK;
}

/** The same for a process with its children, those that have ended included: PostgreSQL with its backends. */
export async function cpuOfFamily(pid: number): Promise<number> {
  const { own, ended } = timesOf(await readFile(`/proc/${pid}/stat`, 'utf8'));
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean);
  const alive = await Promise.all(children.map((child) => cpuOf(Number(child)).catch(() => 0)));
  return alive.reduce((sum, micros) => sum + micros, (own + ended) * MICROS_PER_TICK);
}

/** Ticks out of a line of /proc/<pid>/stat; the second field may hold spaces and parentheses. */
export function timesOf(stat: string): { readonly own: number; readonly ended: number } {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
  return { own: user + system, ended: endedUser + endedSystem };
}
