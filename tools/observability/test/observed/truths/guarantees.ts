import { type Claim, inDatabase, type Truth, type Witness } from '../claim.js';

const EXPORTED_WITHIN_S = 30;

const sagas = (value: string) => inDatabase(`SELECT step, ${value} AS value FROM saga WHERE NOT is_done GROUP BY step`);
const logged = (which: string) =>
  inDatabase(`SELECT step, count(*) AS value FROM saga_log WHERE ${which} GROUP BY step`);
const AGE = 'extract(epoch FROM now() - min(created_at))';

const count = (from: string): Claim => ({ by: [], says: inDatabase(`SELECT count(*) AS value FROM ${from}`) });
const age = (since: string, from: string, within = EXPORTED_WITHIN_S): Claim => ({
  by: [],
  says: inDatabase(`SELECT coalesce(extract(epoch FROM now() - min(${since})), 0) AS value FROM ${from}`),
  within,
});

const openPayments = (value: string) =>
  inDatabase(
    `SELECT status, ${value} AS value FROM payments.payment WHERE status IN ('sent', 'unknown') GROUP BY status`,
  );

const FAILED = `event IN ('failed', 'needs attention') AND detail NOT LIKE 'NotYet:%'`;

const TAKEN_OVER = `
  SELECT step, CASE WHEN detail = 'left behind' THEN 'left_behind' ELSE 'due_again' END AS cause, count(*) AS value
  FROM saga_log WHERE event = 'taken over' GROUP BY 1, 2`;

const UNDONE = `
  SELECT 'undo-checkout' AS compensation, 'done' AS outcome, count(DISTINCT saga_id) AS value
  FROM saga_log JOIN saga ON saga.id = saga_id WHERE event = 'asked by operator' AND is_done
  UNION ALL SELECT 'undo-checkout', 'failed', count(*) FROM saga_log WHERE step = 'UNDO' AND ${FAILED}`;

/** Given back by the worker, whose runs it printed, or by an operator's word. */
const compensations: Witness = async (observed) => {
  const messages = { done: 'A job is done', failed: 'A job failed and comes again', died: 'A job is laid aside' };
  const given = Object.entries(messages).flatMap(([outcome, message]) =>
    ['refund-payment', 'release-coupon'].map((compensation) => ({
      labels: { compensation, outcome },
      value: observed.shop.logged('fulfillment-worker', message).filter(({ kind }) => kind === compensation).length,
    })),
  );
  return [...given, ...(await inDatabase(UNDONE)(observed))];
};

const OVERSOLD = `
  SELECT inventory_policy, -sum(on_hand) AS value FROM stock JOIN product ON product.id = product_id
  WHERE on_hand < 0 GROUP BY 1`;

export const guarantees = {
  'webstore.sagas.open': [{ by: ['step'], says: sagas('count(*)') }],
  // Of so few the oldest is the one that 99 of 100 have not reached.
  'webstore.sagas.age.p99': [{ by: ['step'], says: sagas(AGE), within: EXPORTED_WITHIN_S }],
  'webstore.sagas.age.max': [{ by: ['step'], says: sagas(AGE), within: EXPORTED_WITHIN_S }],
  'webstore.sagas.needing_attention': [{ by: ['step'], says: sagas('count(*) FILTER (WHERE needs_attention)') }],
  'webstore.sagas.taken_over': [{ by: ['step', 'cause'], says: inDatabase(TAKEN_OVER) }],
  'webstore.sagas.failures': [{ by: ['step'], says: logged(FAILED) }],
  'webstore.compensations': [{ by: ['compensation', 'outcome'], says: compensations }],
  'stock.oversold.units': [{ by: ['inventory_policy'], says: inDatabase(OVERSOLD) }],
  'webstore.payments.open': [{ by: ['status'], says: openPayments('count(*)') }],
  'webstore.payments.open.age.max': [{ by: ['status'], says: openPayments(AGE), within: EXPORTED_WITHIN_S }],
  'webstore.refunds.open': [count(`payments.refund WHERE status IN ('created', 'unknown')`)],
  'webstore.refunds.open.age.max': [age('created_at', `payments.refund WHERE status IN ('created', 'unknown')`)],
  'webstore.stray_charges.open': [count(`payments.stray_charge WHERE status = 'found'`)],
  'webstore.reconciliation.differences': [
    {
      by: ['class'],
      says: inDatabase(
        'SELECT class, count(*) AS value FROM payments.reconciliation_finding WHERE resolved_at IS NULL GROUP BY 1',
      ),
    },
  ],
  'webstore.reconciliation.age': [age('ended_at', 'payments.reconciliation')],
  'webstore.idempotency.purges': [{ by: ['outcome'], series: [['done']], atLeast: 1, atMost: 3_600 }],
  'webstore.idempotency.forgotten': [{ by: [], says: ({ oldKeys }) => [{ labels: {}, value: oldKeys }] }],
  'webstore.canary.unanswered.age.max': [age('at', 'access_log WHERE answered_at IS NULL')],
} satisfies Record<string, readonly Truth[]>;
