import type { OrderFacts } from './facts.js';
import { firstOf, type Named, type OrderInvariant } from './invariant.js';

const MOVES = new Set(['opened', 'moved', 'done']);
const TRACE_ID = /^(?!0{32})[0-9a-f]{32}$/;

const ends: Readonly<Record<string, (order: OrderFacts) => boolean>> = {
  CONFIRMED: ({ was_confirmed }) => was_confirmed,
  CANCELLED: ({ status, was_confirmed }) => status === 'CANCELLED' && !was_confirmed,
};

const wellFormed: OrderInvariant = ({ log }) => {
  const fences = log.map(({ fence }) => fence);
  return firstOf(
    log.some(({ sequence }, index) => sequence !== index + 1) && 'the log of its saga has a gap',
    fences.some((fence, index) => fence < (fences[index - 1] ?? 0)) && `fences go back: ${fences.join(' ')}`,
    log.some(({ trace_id }) => !TRACE_ID.test(trace_id)) && 'a line of the log has no trace',
    log.filter(({ event }) => event === 'done').length > 1 && 'its saga ended twice',
  );
};

const replays: OrderInvariant = (order) => {
  const { saga, log } = order;
  if (!saga) return 'it has no saga';
  const last = log.filter(({ event }) => MOVES.has(event)).at(-1);
  return firstOf(
    last?.step !== saga.step && `the log leads to ${last?.step}, the saga is at ${saga.step}`,
    (last?.event === 'done') !== saga.is_done && 'log and saga differ on whether it ended',
    log.at(-1)?.fence !== saga.fence &&
      `the log ends under fence ${log.at(-1)?.fence}, the saga is under ${saga.fence}`,
    saga.is_done === (order.status === 'PENDING') && `its saga is at ${saga.step}, the order is ${order.status}`,
    saga.is_done && !ends[saga.step]?.(order) && `its saga ended ${saga.step}, the order is ${order.status}`,
  );
};

export const sagaDuring: readonly Named<OrderInvariant>[] = [
  { number: 10, promise: 'the log of a saga is sound', check: wellFormed },
  { number: 10, promise: 'the log replays to the state', check: replays },
];
