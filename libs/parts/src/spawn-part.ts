import { type Exit, startUntilReady, TERM_THEN_KILL } from '@webstore/backing-services';
import { type ProgramOptions, startProgram } from './node-program.js';
import type { Part } from './part.js';

export interface SpawnOptions extends ProgramOptions {
  /** 0 lets the operating system choose. The part's own if not given. */
  readonly port?: number;
  readonly readyWithinMs?: number;
  /** Calls the start off. */
  readonly signal?: AbortSignal;
}

export interface RunningPart {
  readonly name: string;
  readonly address: string;
  readonly pid: number;
  /** From the start of the process to its first ready answer. */
  readonly tookMs: number;
  /** Resolves when it has ended, whoever ended it. */
  readonly exited: Promise<Exit>;
  /** SIGTERM, so that it drains; SIGKILL if it has not ended within 10 s. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;
const ANSWER_WITHIN_MS = 2_000;

/**
 * Starts a part and waits until it says that it is ready. It ends with this process.
 * @throws NotBuilt, or NotReady with its last lines.
 */
export async function spawnPart(part: Omit<Part, 'kind'>, options: SpawnOptions): Promise<RunningPart> {
  const startedAt = performance.now();
  const { port = part.port, onLine, readyWithinMs = READY_WITHIN_MS } = options;
  const environment = { HOST: '127.0.0.1', ...options.environment, PORT: String(port) };
  let address: string | undefined;
  const child = await startUntilReady({
    name: part.name,
    withinMs: readyWithinMs,
    signal: options.signal,
    start: (toStarter) => startProgram(part.entry, { ...options, environment, onLine: toStarter }),
    isReady: async () => address !== undefined && (await isReadyAt(`${address}${part.readyPath}`)),
    onLine: (line) => {
      address ??= listeningAddress(line);
      onLine?.(line);
    },
  });
  const { pid, exited } = child;
  const tookMs = Math.round(performance.now() - startedAt);
  return { name: part.name, address: address ?? '', pid, tookMs, exited, stop: () => child.stop(TERM_THEN_KILL) };
}

/** Whether this address answers 200, soon. */
export async function isReadyAt(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** The address out of the line `{"listening":"http://…"}` that every part writes when it listens. */
function listeningAddress(line: string): string | undefined {
  return /^\{.*"listening":"(http:\/\/[^"]+?)\/?"/.exec(line)?.[1];
}
