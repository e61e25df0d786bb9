import { drawTable } from '@webstore/console-table';
import { listOpenSagas, type SagaAsSeen } from '@webstore/saga';
import type { Act } from '../command.js';
import { paintFor, quoteLine, spell } from '../pages.js';
import { readOptions } from '../words.js';
import { describeState, factsOf } from './describe-saga.js';

const ERROR_WIDTH = 50;
const MOST = 100;

export function list(words: readonly string[]): Act {
  const options = { 'needs-attention': { type: 'boolean' } } as const;
  const { 'needs-attention': needsAttention = false } = readOptions(words, options);
  return async ({ db, output }) => {
    const sagas = await listOpenSagas(db, { needsAttention, limit: MOST });
    const none = needsAttention ? 'No checkout needs attention.' : 'No checkout is open.';
    const text = sagas.length === 0 ? `${paintFor(output)('green', '✓')} ${none}` : draw(sagas);
    return { facts: sagas.map(factsOf), text };
  };
}

function draw(sagas: readonly SagaAsSeen[]): string {
  const rows = sagas.map((saga) => [
    ...[saga.needsAttention ? '!' : ' ', saga.id, saga.step, spell(saga.ageMs), String(saga.attempts)],
    ...[describeState(saga), quoteLine(saga.lastError, ERROR_WIDTH)],
  ]);
  const table = drawTable([' ', 'order', 'step', 'age', 'tries', 'state', 'last error'], rows);
  const more = sagas.length === MOST ? [`These are the oldest ${MOST}.`] : [];
  return [table, ...more, 'What may be done: `npm run saga -- inspect <order>`.'].join('\n');
}
