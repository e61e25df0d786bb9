import { type Chore, type ChoreOptions, runChore } from '@webstore/parts';
import type { Board } from './board.js';
import type { Item } from './item.js';

export interface ChoreItemOptions extends Omit<ChoreOptions, 'signal'> {
  readonly after: readonly string[];
  readonly board: Board;
}

/** A migration or the seed: those that come after it begin when it has succeeded. */
export function choreItem(chore: Chore, { after, board, ...options }: ChoreItemOptions): Item {
  const calledOff = new AbortController();
  const { name } = chore;
  let run: Promise<void> = Promise.resolve();

  const begin = async () => {
    if (calledOff.signal.aborted) return;
    board.change(name, { state: 'starting' });
    const startedAt = performance.now();
    run = runChore(chore, { ...options, signal: calledOff.signal });
    try {
      await run;
      board.change(name, { state: 'done', took_ms: Math.round(performance.now() - startedAt) });
    } catch (error) {
      const problem = { state: 'failed', note: (error as Error).message } as const;
      board.change(name, calledOff.signal.aborted ? { state: 'stopped' } : problem);
      throw error;
    }
  };
  const end = async () => {
    calledOff.abort();
    await run.catch(() => undefined);
  };
  return { name, after, begin, end };
}
