import { type ProgramOptions, startProgram } from './node-program.js';
import type { Chore } from './part.js';

/** A chore ended badly; the message holds its last words. */
export class ChoreFailed extends Error {
  constructor(name: string, lastLines: readonly string[]) {
    super(`${name} failed: ${lastLines.join(' ⏎ ')}`);
    this.name = 'ChoreFailed';
  }
}

export interface ChoreOptions extends ProgramOptions {
  /** Ends the chore. */
  readonly signal?: AbortSignal;
}

const LAST_LINES = 5;

/** Runs a migration or the seed to its end. @throws ChoreFailed, NotBuilt. */
export async function runChore(chore: Chore, options: ChoreOptions): Promise<void> {
  const lines: string[] = [];
  const onLine = (line: string) => {
    lines.push(line);
    options.onLine?.(line);
  };
  const child = await startProgram(chore.entry, { ...options, onLine });
  const stop = () => void child.stop();
  if (options.signal?.aborted) stop();
  options.signal?.addEventListener('abort', stop, { once: true });
  const { code } = await child.exited;
  options.signal?.removeEventListener('abort', stop);
  if (code !== 0) throw new ChoreFailed(chore.name, lines.slice(-LAST_LINES));
}
