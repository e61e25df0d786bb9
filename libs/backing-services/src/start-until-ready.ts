import { setTimeout as delay } from 'node:timers/promises';
import type { EndStep } from './end-process.js';
import type { Exit, RunningChild } from './run-child.js';

export interface StartOptions {
  /** As a person calls it. */
  readonly name: string;
  readonly withinMs: number;
  /** Starts the process and passes on every line that it writes. */
  start(onLine: (line: string) => void): Promise<RunningChild>;
  /** Asked again and again until it says yes. */
  isReady(): Promise<boolean>;
  readonly onLine?: ((line: string) => void) | undefined;
  /** How to end it when it does not get ready. */
  readonly endSteps?: readonly EndStep[];
  /** Gives up when aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** It ended or stayed silent; the message holds its last words. */
export class NotReady extends Error {
  constructor(name: string, reason: string, lastLines: readonly string[]) {
    super(`${name} ${reason}${lastLines.length > 0 ? `: ${lastLines.join(' ⏎ ')}` : ''}`);
    this.name = 'NotReady';
  }
}

const LOOK_EVERY_MS = 25;
const LAST_LINES = 5;

/**
 * Starts a process and waits until it is ready. One that does not get there is ended.
 * @throws NotReady when it ends, when the time is over, or when the signal aborts.
 */
export async function startUntilReady(options: StartOptions): Promise<RunningChild> {
  const lastLines: string[] = [];
  const child = await options.start((line) => {
    lastLines.push(line);
    if (lastLines.length > LAST_LINES) lastLines.shift();
    options.onLine?.(line);
  });
  const reason = await waitUntilReady(child, options);
  if (reason === undefined) return child;
  await child.stop(options.endSteps);
  throw new NotReady(options.name, reason, lastLines);
}

/** Undefined when ready, else why not. */
async function waitUntilReady(child: RunningChild, options: StartOptions): Promise<string | undefined> {
  const deadline = performance.now() + options.withinMs;
  let exit: Exit | undefined;
  void child.exited.then((ended) => {
    exit = ended;
  });
  for (;;) {
    const reason = reasonToGiveUp(options, deadline, exit);
    if (reason !== undefined) return reason;
    if (await options.isReady()) return undefined;
    await delay(LOOK_EVERY_MS);
  }
}

function reasonToGiveUp({ signal, withinMs }: StartOptions, deadline: number, exit?: Exit): string | undefined {
  if (exit) return `ended with ${exit.signal ?? `code ${exit.code}`}`;
  if (signal?.aborted) return 'was called off';
  return performance.now() > deadline ? `was not ready within ${withinMs} ms` : undefined;
}
