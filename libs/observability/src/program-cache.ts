import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '@webstore/parts';
import type { Observer } from './observer.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the Go modules lie that an observer is built from. */
export function moduleOf({ name }: Pick<Observer, 'name'>): string {
  return join(REPOSITORY_ROOT, 'tools/observability/modules', name);
}

/** Where what was built is kept: outside of the repository, so that every clone has it. */
export function programCache({ XDG_CACHE_HOME }: Environment): string {
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'webstore', 'observability');
}

/** The folder of an observer's programs in the cache; another one as soon as a module or its version is another. */
export function cachedFolder(observer: Observer, environment: Environment): string {
  const { name, version } = observer;
  return join(programCache(environment), `${name}-${version}-${digestOf(moduleOf(observer))}`);
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).toSorted()) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}
