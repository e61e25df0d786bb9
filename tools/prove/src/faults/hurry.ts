import type { StatementFilter } from './faulty-pool.js';

const TIMES_FASTER = 8;

/** Statements whose third value is a wait in ms: before a step, a look or a refund is tried again. */
const waits: ReadonlySet<string> = new Set([
  'postpone-saga',
  'postpone-payment',
  'postpone-refund',
  'postpone-stray_charge',
]);
const WAIT = 2;

/** Of those that hold a payment for a look: nobody in here looks for so long. */
const looks: ReadonlySet<string> = new Set(['claim-open-payments', 'claim-open-refunds', 'claim-stray-charges']);

/** Lets the waits that are written in the database pass faster, so that a run need not sit them out. */
export const hurry: StatementFilter = (statement, run) => {
  const name = statement.name ?? '';
  if (looks.has(name))
    return run({ ...statement, text: statement.text.replace("interval '15 seconds'", "interval '1 second'") });
  if (!waits.has(name)) return run(statement);
  const values = statement.values.map((value, index) => (index === WAIT ? Number(value) / TIMES_FASTER : value));
  return run({ ...statement, values });
};
