import { inspectSaga, redirectSaga } from '@webstore/saga';
import type { Act } from '../command.js';
import { orderIdOf, readOne } from '../words.js';

/** The step of a checkout at which everything that was taken is given back. */
const UNDO = 'UNDO';

export function compensate(words: readonly string[]): Act {
  const id = orderIdOf(readOne(words, 'order'));
  return async ({ db }) => {
    if (await redirectSaga(db, id, UNDO))
      return told(id, 'asked', 'It is being called off: the payment first, then the order.');
    const seen = await inspectSaga(db, id);
    if (!seen) return told(id, 'unknown', 'There is no such checkout.');
    if (seen.saga.isDone)
      return told(id, 'ended', `It has ended as ${seen.saga.step}: a confirmed order is cancelled, not called off.`);
    return told(id, 'asked', 'It is being called off already.');
  };
}

function told(id: string, outcome: 'asked' | 'ended' | 'unknown', text: string) {
  return { facts: { id, outcome }, text, isFine: outcome === 'asked' };
}
