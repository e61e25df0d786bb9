import { drawTable } from '@webstore/console-table';
import { inspectSaga, type SagaAsSeen, type SagaLogLine } from '@webstore/saga';
import type { Act } from '../command.js';
import { drawFacts, quoteLine, spell } from '../pages.js';
import { orderIdOf, readOne } from '../words.js';
import { describeState, factsOf } from './describe-saga.js';
import { nextSafeAction } from './next-safe-action.js';

const ERROR_LENGTH = 500;

export function inspect(words: readonly string[]): Act {
  const id = orderIdOf(readOne(words, 'order'));
  return async ({ db }) => {
    const seen = await inspectSaga(db, id);
    if (!seen) return { facts: null, text: `There is no checkout ${id}.`, isFine: false };
    const { saga, log } = seen;
    return {
      facts: { ...factsOf(saga), next_safe_action: nextSafeAction(saga), log: log.map(factsOfLine) },
      text: [draw(saga), drawLog(log), `Next safe action: ${nextSafeAction(saga)}`].join('\n\n'),
    };
  };
}

function draw(saga: SagaAsSeen): string {
  const facts = drawFacts({
    step: saga.step,
    state: describeState(saga),
    attention: saga.needsAttention ? 'needed' : undefined,
    age: spell(saga.ageMs),
    tries: `${saga.attempts} failed at this step`,
    'last error': quoteLine(saga.lastError, ERROR_LENGTH),
    fence: String(saga.fence),
    trace: saga.traceparent.slice(3, 35),
    story: `npm run events -- list --order ${saga.id}`,
  });
  return `Checkout ${saga.id}\n${facts}`;
}

function drawLog(log: readonly SagaLogLine[]): string {
  const rows = log.map(({ sequence, at, event, step, fence, detail }) => [
    ...[String(sequence), at.toISOString(), event, step, String(fence), quoteLine(detail)],
  ]);
  return drawTable(['#', 'at', 'event', 'step', 'fence', 'detail'], rows);
}

function factsOfLine({ sequence, at, event, step, fence, traceId, detail }: SagaLogLine) {
  return { sequence, at, event, step, fence, trace_id: traceId, detail };
}
