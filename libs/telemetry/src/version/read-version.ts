import { readFile } from 'node:fs/promises';

/** The shop's version with the commit that it was built from, as the build wrote it down. */
export async function readVersion(): Promise<string> {
  return (await versionIn('../../version.json')) ?? (await versionIn('../../../../package.json')) ?? 'unknown';
}

async function versionIn(file: string): Promise<string | undefined> {
  try {
    const { version } = JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')) as { version?: string };
    return version;
  } catch {
    return undefined;
  }
}
