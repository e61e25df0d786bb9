import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type EndStep,
  type Exit,
  portOwner,
  type RunningChild,
  runChild,
  startUntilReady,
} from '@webstore/backing-services';
import { isReadyAt } from '@webstore/parts';
import type { Observer, Place } from './observer.js';

export interface StartObserverOptions {
  readonly place: Place;
  /** Path of the program. */
  readonly program: string;
  readonly onLine?: (line: string) => void;
  /** Calls the start off. */
  readonly signal?: AbortSignal;
}

export interface RunningObserver {
  readonly name: string;
  readonly address: string;
  readonly pid: number;
  /** Resolves when it has ended, whoever ended it. */
  readonly exited: Promise<Exit>;
  /** SIGTERM, and SIGKILL for one that hangs: what it had taken is in its log on disk. */
  stop(steps?: readonly EndStep[]): Promise<void>;
}

/** On a machine that has nothing else to do it is a few seconds. */
const READY_WITHIN_MS = 120_000;
const GRACE: readonly EndStep[] = [
  { signal: 'SIGTERM', withinMs: 8_000 },
  { signal: 'SIGKILL', withinMs: 2_000 },
];

/**
 * Starts an observer and waits until it says that it is ready. It ends with this process.
 * @throws NotReady with its last lines.
 */
export async function startObserver(observer: Observer, options: StartObserverOptions): Promise<RunningObserver> {
  const { place, program, onLine, signal } = options;
  await mkdir(join(place.folder, observer.name), { recursive: true });
  await observer.prepare?.(place);
  let child: RunningChild | undefined;
  const running = await startUntilReady({
    name: observer.title,
    withinMs: READY_WITHIN_MS,
    start: async (toStarter) => {
      child = await runChild(program, observer.args(place), {
        cwd: place.root,
        env: { ...observer.environment(place) },
        ownGroup: true,
        onLine: toStarter,
      });
      return child;
    },
    isReady: () => answersAsReady(observer, place, child?.pid),
    endSteps: GRACE,
    onLine,
    signal,
  });
  const address = `http://127.0.0.1:${place.ports[observer.port]}`;
  return { ...running, name: observer.name, address, stop: (steps = GRACE) => running.stop(steps) };
}

/** On a busy port it is someone else who answers. */
async function answersAsReady({ ready }: Observer, { ports }: Place, pid: number | undefined): Promise<boolean> {
  const port = ports[ready.port];
  if (!(await isReadyAt(`http://127.0.0.1:${port}${ready.path}`))) return false;
  const owner = await portOwner(port);
  return owner === undefined || owner.pid === pid;
}
