import { inDatabase, type Row, sampleOf, type Truth, tally, type Witness } from '../claim.js';

const WORKER = 'fulfillment-worker';
const EXPORTED_WITHIN_S = 30;

const outcomes = {
  done: 'A job is done',
  failed: 'A job failed and comes again',
  died: 'A job is laid aside',
  lost: 'A job went on to another worker',
} as const;

/** What the worker printed of its jobs. */
const runs =
  (only?: keyof typeof outcomes): Witness =>
  ({ shop }) =>
    tally(
      Object.entries(outcomes).flatMap(([outcome, message]) =>
        outcome === (only ?? outcome)
          ? shop.logged(WORKER, message).map(({ kind }) => ({ kind, ...(only === undefined && { outcome }) }))
          : [],
      ),
    );

/** From its story: what a line fared at first, whatever became of its order later. */
const LINES = `
  SELECT country, CASE type WHEN 'LineReserved' THEN facts->>'from' WHEN 'LineDelayed' THEN 'delayed'
      ELSE 'cancelled_out_of_stock' END AS outcome, count(*) AS value
  FROM order_event JOIN orders ON orders.id = order_id
  WHERE type IN ('LineReserved', 'LineDelayed', 'LineCancelled') GROUP BY 1, 2`;
const NOT_IN_STOCK = `
  SELECT country, sum(value) AS value FROM (${LINES}) AS line
  WHERE outcome IN ('supplier', 'delayed', 'cancelled_out_of_stock') GROUP BY 1`;
const DELAYED = `
  SELECT country, count(DISTINCT orders.id) AS value FROM order_event JOIN orders ON orders.id = order_id
  WHERE type = 'LineDelayed' GROUP BY 1`;
const NOTHING_TO_BE_HAD = `
  SELECT country, count(*) AS value FROM orders WHERE fulfillment_status = 'cancelled_out_of_stock' GROUP BY 1`;

const queued = (value: string) => inDatabase(`SELECT kind, ${value} AS value FROM job GROUP BY kind`);
const oldest = (value: string, which: string) => ({
  by: ['kind'],
  says: inDatabase(
    `SELECT kind, coalesce(extract(epoch FROM now() - min(${value})), 0) AS value FROM job WHERE ${which} GROUP BY kind`,
  ),
  within: EXPORTED_WITHIN_S,
});

/** Of each job that is done one value, and together no more than two hours. */
const timed: readonly Truth[] = [
  { of: 'count', by: ['kind'], says: runs('done') },
  { of: 'sum', by: [], series: [[]], atLeast: 0.001, atMost: 7_200 },
];

export const afterPayment = {
  'webstore.fulfillment.lines': [{ by: ['outcome', 'country'], says: inDatabase(LINES) }],
  'inventory.reservation.failures': [{ by: ['country'], says: inDatabase(NOT_IN_STOCK) }],
  'orders.delayed_fulfillment': [{ by: ['country'], says: inDatabase(DELAYED) }],
  'orders.cancelled_out_of_stock': [{ by: ['country'], says: inDatabase(NOTHING_TO_BE_HAD) }],
  'webstore.jobs.runs': [
    { by: ['kind', 'outcome'], says: runs() },
    { by: [], where: 'outcome="done"', says: (observed) => jobsDone(observed) },
  ],
  'webstore.jobs.wait': timed,
  'webstore.jobs.duration': timed,
  'webstore.jobs.waiting': [
    { by: ['kind'], says: queued('count(*) FILTER (WHERE lease_until IS NULL OR lease_until <= now())') },
  ],
  'webstore.jobs.running': [{ by: ['kind'], says: queued('count(*) FILTER (WHERE lease_until > now())') }],
  'webstore.jobs.failing': [{ by: ['kind'], says: queued('count(*) FILTER (WHERE first_failed_at IS NOT NULL)') }],
  'webstore.jobs.dead': [
    { by: ['kind'], says: inDatabase('SELECT kind, count(*) AS value FROM dead_job GROUP BY kind') },
  ],
  'webstore.jobs.age.max': [oldest('created_at', 'run_at <= now() OR first_failed_at IS NOT NULL')],
  'webstore.jobs.overdue.max': [oldest('run_at', 'run_at <= now()')],
} satisfies Record<string, readonly Truth[]>;

/** Every job that was ever written, but for those that are still there. */
const jobsDone: Witness = async (observed) => {
  const DONE = `
    SELECT (SELECT last_value FROM pg_sequences WHERE schemaname = 'store' AND sequencename = 'job_id_seq')
      - (SELECT count(*) FROM job) - (SELECT count(*) FROM dead_job) AS value`;
  return (await observed.rows<Row>(DONE)).map(sampleOf);
};
