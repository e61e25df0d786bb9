import { statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '@webstore/backing-services';
import {
  cachedFolder,
  type Environment,
  type FoundPrograms,
  findObservers,
  OBSERVERS,
  type Observer,
  programCache,
} from '@webstore/observability';
import { buildObserver } from './build-observer.js';
import { requireGo } from './go.js';
import { RECIPES } from './recipes.js';

export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const LOOK_AGAIN = 'What is built stays; run `npm run observability:install` again to go on.';

/** Builds every observer that this machine has not. Resolves with the exit code. */
export async function install(environment: Environment, output: Output): Promise<number> {
  try {
    const found = await findObservers(environment);
    for (const observer of OBSERVERS) sayWhere(observer, found.get(observer.name), output);
    const missing = OBSERVERS.filter(({ name }) => !found.has(name));
    if (missing.length > 0) await buildAll(missing, environment, output);
    output.write(
      'Every observer is there: `npm start` starts them with the shop, `npm run observability:start` alone.\n',
    );
    return 0;
  } catch (error) {
    output.write(`\n${(error as Error).message}\n`);
    return 1;
  }
}

async function buildAll(missing: readonly Observer[], environment: Environment, output: Output): Promise<void> {
  await requireGo(environment);
  await removeWorkshops(environment);
  const seconds = missing.reduce((sum, { name }) => sum + RECIPES[name].expectedSeconds, 0);
  output.write(
    `Building ${missing.map(({ title }) => title).join(', ')}: about ${Math.ceil(seconds / 60)} minutes on two idle cores, once. ${LOOK_AGAIN}\n`,
  );
  for (const [index, observer] of missing.entries()) {
    await buildOne(observer, { of: `${index + 1} of ${missing.length}`, environment, output });
  }
}

interface Turn {
  readonly of: string;
  readonly environment: Environment;
  readonly output: Output;
}

async function buildOne(observer: Observer, { of, environment, output }: Turn): Promise<void> {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  const title = `${observer.title} ${observer.version} (${of}, about ${RECIPES[observer.name].expectedSeconds} s)`;
  const say = progressLine(title, output);
  say('downloading its modules');
  await buildObserver(observer, {
    environment,
    onProgress: (compiled, total) => say(`${Math.floor((100 * compiled) / total)} % of ${total} packages`, seconds()),
  });
  output.write(
    `${output.isTTY ? '\r\u001b[0K' : ''}  ${title}: built in ${seconds()} s, ${sizeOf(observer, environment)}\n`,
  );
}

/** On a terminal one line that changes; elsewhere a line for each quarter. */
function progressLine(title: string, output: Output): (what: string, seconds?: number) => void {
  let said = -1;
  return (what, seconds) => {
    const text = `  ${title}: ${what}${seconds === undefined ? '' : `, ${seconds} s`}`;
    if (output.isTTY) return void output.write(`\r\u001b[0K${text}`);
    const quarter = Math.floor(Number.parseInt(what, 10) / 25) || 0;
    if (quarter > said) output.write(`${text}\n`);
    said = Math.max(said, quarter);
  };
}

function sayWhere({ title }: Observer, programs: FoundPrograms | undefined, output: Output): void {
  if (programs) output.write(`  ${title}: ${programs.server}\n`);
}

function sizeOf(observer: Observer, environment: Environment): string {
  const folder = cachedFolder(observer, environment);
  const bytes = programsOf(observer).map((name) => statSync(join(folder, name)).size);
  return bytes.map((size) => `${Math.round(size / 1e6)} MB`).join(' + ');
}

function programsOf({ program, checker }: Observer): string[] {
  return [program[0] ?? '', ...(checker === undefined ? [] : [checker])];
}

/** What a build left that was killed. */
async function removeWorkshops(environment: Environment): Promise<void> {
  const cache = programCache(environment);
  const names = await readdir(cache).catch(() => []);
  const left = names.filter((name) => {
    const builder = Number(/^\.building-(\d+)-/.exec(name)?.[1]);
    return builder > 0 && !isAlive(builder);
  });
  await Promise.all(left.map((name) => rm(join(cache, name), { recursive: true, force: true })));
}
