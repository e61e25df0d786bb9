import { askForRetry, type RetryAsked } from '@webstore/saga';
import type { Act } from '../command.js';
import { orderIdOf, readOne } from '../words.js';

const ANSWERS: Readonly<Record<RetryAsked, string>> = {
  asked: 'It is due now, and a main-service takes it up.',
  driven: 'Somebody is at it at this moment: there is nothing to ask for.',
  ended: 'It has ended: there is nothing to try again.',
  unknown: 'There is no such checkout.',
};

export function retry(words: readonly string[]): Act {
  const id = orderIdOf(readOne(words, 'order'));
  return async ({ db }) => {
    const outcome = await askForRetry(db, id);
    return { facts: { id, outcome }, text: ANSWERS[outcome], isFine: outcome === 'asked' || outcome === 'driven' };
  };
}
