import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Observer, ObserverName } from './observer.js';
import { OBSERVERS } from './observers.js';
import { cachedFolder, type Environment } from './program-cache.js';

/** Where the programs of an observer are on this machine. */
export interface FoundPrograms {
  readonly server: string;
  /** What validates the configuration; the server itself where it does that. */
  readonly checker: string;
}

/** The environment names a program of a version that our configuration is not made for. */
export class WrongVersion extends Error {
  constructor(key: string, { title, version }: Observer, actual: string) {
    super(`${key} names ${title} ${actual}; the configuration is made for ${version}.`);
    this.name = 'WrongVersion';
  }
}

const run = promisify(execFile);
const ANSWER_WITHIN_MS = 10_000;

/**
 * The programs of every observer that is there: named by the environment (`TEMPO_PROGRAM`), on the PATH in the right
 * version, or built by `npm run observability:install`.
 * @throws WrongVersion
 */
export async function findObservers(environment: Environment): Promise<ReadonlyMap<ObserverName, FoundPrograms>> {
  const found = await Promise.all(
    OBSERVERS.map(async (observer) => [observer.name, await findPrograms(observer, environment)] as const),
  );
  return new Map(found.flatMap(([name, programs]) => (programs ? [[name, programs] as const] : [])));
}

/** @throws WrongVersion */
export async function findPrograms(observer: Observer, environment: Environment): Promise<FoundPrograms | undefined> {
  const server =
    (await namedProgram(observer, environment)) ??
    (await programOnPath(observer, environment)) ??
    (await cachedProgram(observer, environment));
  return server === undefined ? undefined : { server, checker: await checkerBeside(server, observer) };
}

/** `tempo` → `TEMPO_PROGRAM`: the key of the environment that names its program. */
export function programKeyOf(name: ObserverName): string {
  return `${name.toUpperCase()}_PROGRAM`;
}

async function namedProgram(observer: Observer, environment: Environment): Promise<string | undefined> {
  const key = programKeyOf(observer.name);
  const path = environment[key];
  if (!path) return undefined;
  const version = await versionOf(path);
  if (!isOurs(observer, version)) throw new WrongVersion(key, observer, version ?? 'of an unknown version');
  return path;
}

async function programOnPath(observer: Observer, { PATH = '' }: Environment): Promise<string | undefined> {
  const folders = PATH.split(delimiter).filter(Boolean);
  for (const path of folders.flatMap((folder) => observer.program.map((name) => join(folder, name)))) {
    if ((await isProgram(path)) && isOurs(observer, await versionOf(path))) return path;
  }
  return undefined;
}

async function cachedProgram(observer: Observer, environment: Environment): Promise<string | undefined> {
  const path = join(cachedFolder(observer, environment), observer.program[0] ?? '');
  return (await isProgram(path)) ? path : undefined;
}

async function checkerBeside(server: string, { checker }: Observer): Promise<string> {
  if (checker === undefined) return server;
  const beside = join(dirname(server), checker);
  return (await isProgram(beside)) ? beside : checker;
}

/** Whether a version is of the line that the configuration is made for: 3.15.2 for 3.15.0. */
function isOurs({ version }: Observer, actual: string | undefined): boolean {
  const line = (text: string) => text.split('.').slice(0, 2).join('.');
  return actual !== undefined && line(actual) === line(version);
}

async function versionOf(path: string): Promise<string | undefined> {
  const outcome = await run(path, ['--version'], { timeout: ANSWER_WITHIN_MS }).catch(() => undefined);
  return /version v?(\d+\.\d+\.\d+)/.exec(`${outcome?.stdout}${outcome?.stderr}`)?.[1];
}

function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
