import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { type EndStep, endProcess } from './end-process.js';
import { endWithStarter } from './end-with-starter.js';

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ChildOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Whom the child runs as, when this process may choose. */
  readonly account?: { readonly uid: number; readonly gid: number } | undefined;
  /** Out of the terminal's reach: a Ctrl-C goes to this process alone, which ends its children in its own order. */
  readonly ownGroup?: boolean;
  /** What it is sent when this process is gone, however it went; SIGTERM if not given. */
  readonly orphanSignal?: NodeJS.Signals;
  readonly onLine?: ((line: string) => void) | undefined;
}

export interface RunningChild {
  readonly pid: number;
  /** Resolves when the process has ended, whoever ended it. */
  readonly exited: Promise<Exit>;
  /** Ends the process (SIGTERM, then SIGKILL, unless told otherwise) and waits for it. */
  stop(steps?: readonly EndStep[]): Promise<void>;
}

const LAST_WORDS_MS = 250;

/** Starts a command, which ends with this process; rejects when there is no such command or it may not be run. */
export async function runChild(command: string, args: readonly string[], options: ChildOptions): Promise<RunningChild> {
  const child = spawn(command, [...args], spawnOptionsOf(options));
  const exited = exitOf(child);
  await once(child, 'spawn');
  const { onLine = () => undefined, orphanSignal = 'SIGTERM' } = options;
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', onLine);
  const pid = child.pid as number;
  void exited.then(endWithStarter(pid, orphanSignal));
  return { pid, exited, stop: (steps) => stopChild(child, exited, steps) };
}

async function stopChild(child: ChildProcess, exited: Promise<Exit>, steps?: readonly EndStep[]): Promise<void> {
  const hasEnded = child.exitCode !== null || child.signalCode !== null;
  if (!hasEnded) await endProcess(child.pid as number, steps);
  await exited;
}

function spawnOptionsOf({ cwd, env, account, ownGroup }: ChildOptions): SpawnOptions {
  return {
    ...(cwd && { cwd }),
    ...(env && { env }),
    ...account,
    detached: ownGroup === true,
    stdio: ['ignore', 'pipe', 'pipe'],
  };
}

/** Waits a moment for the output to be read to its end; grandchildren may hold it open longer. */
async function exitOf(child: ChildProcess): Promise<Exit> {
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const exit = await new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  await Promise.race([closed, delay(LAST_WORDS_MS, undefined, { ref: false })]);
  return exit;
}
