import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cachedFolder, type Environment, moduleOf, type Observer } from '@webstore/observability';
import { runGo } from './go.js';
import { RECIPES } from './recipes.js';

export interface BuildOptions {
  readonly environment: Environment;
  /** Told how many of how many packages are compiled; those of an earlier attempt are not compiled again. */
  readonly onProgress: (compiled: number, of: number) => void;
}

/** What was built stays where it is put, or is not there at all: a build that breaks off leaves nothing half done. */
export async function buildObserver(observer: Observer, options: BuildOptions): Promise<void> {
  const target = cachedFolder(observer, options.environment);
  await mkdir(dirname(target), { recursive: true });
  const workshop = await mkdtemp(join(dirname(target), `.building-${process.pid}-`));
  try {
    const programs = join(workshop, basename(target));
    await mkdir(programs);
    await compile(observer, { ...options, workshop, programs });
    await rename(programs, target);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

type Workplace = BuildOptions & { readonly workshop: string; readonly programs: string };

async function compile(observer: Observer, { workshop, programs, environment, onProgress }: Workplace): Promise<void> {
  const recipe = RECIPES[observer.name];
  const folder = await sourcesOf(observer, workshop, environment);
  const tags = recipe.tags === undefined ? [] : ['-tags', recipe.tags];
  const packages = await countPackages([...tags, ...recipe.programs], folder, environment);
  let compiled = 0;
  const onLine = (line: string) => {
    if (/^[\w.]+(\/|$)/.test(line)) compiled += 1;
    onProgress(compiled, packages);
  };
  const stamp = recipe.versionVariable ? ` -X ${recipe.versionVariable}=${observer.version}` : '';
  const flags = ['-v', ...tags, '-trimpath', `-ldflags=-s -w${stamp}`];
  for (const program of recipe.programs) {
    const file = join(programs, program === '.' ? (observer.program[0] ?? '') : basename(program));
    await runGo('go', ['build', ...flags, '-o', file, program], { folder, environment, onLine });
  }
}

/** A copy of the modules, so that Go writes nothing into the repository; of the collector with its written source. */
async function sourcesOf(observer: Observer, workshop: string, environment: Environment): Promise<string> {
  const folder = join(workshop, 'modules');
  await cp(moduleOf(observer), folder, { recursive: true });
  const { sourceWriter } = RECIPES[observer.name];
  if (sourceWriter === undefined) return folder;
  const writer = join(workshop, 'write-source');
  await runGo('go', ['build', '-trimpath', '-o', writer, sourceWriter], { folder, environment });
  await runGo(writer, ['--config=builder.yaml', '--skip-compilation', '--skip-get-modules'], { folder, environment });
  // The modules that it chose are replaced by those that are pinned.
  const written = join(folder, 'source');
  for (const file of ['go.mod', 'go.sum']) await cp(join(folder, file), join(written, file));
  return written;
}

/** Downloads what is missing, too. */
async function countPackages(
  flagsAndPrograms: readonly string[],
  folder: string,
  environment: Environment,
): Promise<number> {
  let count = 0;
  await runGo('go', ['list', '-deps', ...flagsAndPrograms], {
    folder,
    environment,
    onLine: () => {
      count += 1;
    },
  });
  return count;
}
