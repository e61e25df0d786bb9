import type { Row } from '../grammar/board.js';
import { CHOSEN_COUNTRIES, counted, highest, named, percentile, share } from '../grammar/expressions.js';
import { bars, figure, gauges, lines } from '../grammar/panels.js';
import { asTable, atOnce, overTime, withTraces } from '../grammar/queries.js';
import { cells } from '../grammar/tables.js';
import { UNIT } from '../grammar/units.js';

const PROCESSED = `payments_processed_total{${CHOSEN_COUNTRIES}}`;
const inEach = (metric: string, by: readonly string[]) => counted(metric, by, '$__interval');
const REPEATED = [
  named('$1 failed', 'step', inEach('webstore_sagas_failures_total', ['step'])),
  named('$1 taken over', 'step', inEach('webstore_sagas_taken_over_total', ['step'])),
  named('$1', 'compensation', inEach('webstore_compensations_total', ['compensation', 'outcome'])),
].join(' or ');
const taken = `payments_processed_total{status="success", ${CHOSEN_COUNTRIES}}`;

export const guarantees: Row = {
  title: 'Is anybody owed something?',
  height: 4,
  panels: [
    figure({
      title: 'How many payments have no known outcome?',
      runbooks: ['payment-unknown'],
      todo: 'They are asked about until they have. A few for seconds are well; for minutes: look at the provider.',
      unit: UNIT.count,
      width: 5,
      limits: { watch: 1, bad: 10 },
      queries: [atOnce(`sum(${highest('webstore_payments_open', ['status'])})`)],
    }),
    figure({
      title: 'How many refunds are not made yet?',
      runbooks: ['refund-overdue'],
      todo: 'They are asked for until they are. For more than minutes: look at the provider.',
      unit: UNIT.count,
      width: 5,
      limits: { watch: 1, bad: 10 },
      queries: [atOnce(highest('webstore_refunds_open'))],
    }),
    figure({
      title: 'Where do the ledgers differ?',
      runbooks: ['ledgers-differ', 'stray-charge-open', 'reconciliation-stale'],
      todo: 'Each difference is money: the line of payments-service names the order.',
      unit: UNIT.count,
      width: 5,
      limits: { watch: 1, bad: 1 },
      queries: [atOnce(`sum(${highest('webstore_reconciliation_differences', ['class'])})`)],
    }),
    figure({
      title: 'How many jobs were laid aside?',
      runbooks: ['jobs-dead'],
      todo: '`npm run jobs -- dead` tells which and why; `npm run jobs -- retry` takes them up again.',
      unit: UNIT.count,
      width: 5,
      limits: { watch: 1, bad: 1 },
      queries: [atOnce(`sum(${highest('webstore_jobs_dead', ['kind'])})`)],
    }),
    figure({
      title: 'How much was sold that is not there?',
      runbooks: ['limited-edition-oversold'],
      todo: 'Backorders of what may be sold so. The supplier brings them.',
      unit: UNIT.count,
      width: 4,
      queries: [atOnce(`sum(${highest('stock_oversold_units', ['inventory_policy'])})`)],
    }),
  ],
};

export const checkouts: Row = {
  title: 'Do checkouts come to their end?',
  height: 8,
  panels: [
    bars({
      title: 'How do they end?',
      runbooks: ['checkouts-stopped'],
      todo: 'Orange: cards. Red: stock. Purple: we took it back; the lines of that time say why.',
      unit: UNIT.count,
      width: 6,
      queries: [
        overTime(counted(`webstore_checkouts_total{${CHOSEN_COUNTRIES}}`, ['status'], '$__interval'), '{{status}}'),
      ],
    }),
    lines({
      title: 'How many are on their way?',
      todo: 'A step in which they gather is the one that waits: RESERVE for stock, PAY for payments, UNDO for both.',
      unit: UNIT.count,
      width: 6,
      queries: [overTime(highest('webstore_sagas_open', ['step']), '{{step}}')],
    }),
    lines({
      title: 'How old is the oldest?',
      runbooks: ['checkout-stuck', 'checkout-needs-attention'],
      todo: '`npm run saga` shows it, its step and its last error.',
      unit: UNIT.seconds,
      width: 6,
      limits: { watch: 60, bad: 300 },
      queries: [overTime(highest('webstore_sagas_age_max_seconds', ['step']), '{{step}}')],
    }),
    bars({
      title: 'What had to be tried again or given back?',
      runbooks: ['checkouts-taken-over'],
      todo: 'Taken over: a replica died. Failed steps come again. Compensations that died need a person.',
      unit: UNIT.count,
      width: 6,
      whenEmpty: 'nothing',
      queries: [overTime(REPEATED, '{{what}} {{outcome}}')],
    }),
  ],
};

export const payments: Row = {
  title: 'Is it paid?',
  height: 8,
  panels: [
    cells({
      title: 'How do payments end in each country?',
      todo: 'Declines of 2 to 10 % are usual, by country. One country that doubles: its provider, or stolen cards.',
      unit: UNIT.count,
      width: 8,
      decimals: 0,
      queries: [asTable(counted(PROCESSED, ['country', 'status']))],
      row: 'country',
      column: 'status',
    }),
    gauges({
      title: 'Which part of payments is declined?',
      runbooks: ['payment-declines-high'],
      todo: 'Above 15 % of a country: look at the reasons in the lines of payments-service.',
      unit: UNIT.share,
      width: 8,
      decimals: 1,
      limits: { watch: 0.15, bad: 0.3 },
      queries: [atOnce(`1 - ${share(counted(taken, ['country']), counted(PROCESSED, ['country']))}`, '{{country}}')],
    }),
    lines({
      title: 'How much is paid at once?',
      todo: 'Each dot is a payment: click it to see the order from its first request to its parcel.',
      unit: UNIT.usd,
      width: 5,
      queries: [withTraces(percentile(90, `payment_amount_usd_bucket{${CHOSEN_COUNTRIES}}`), '90 of 100')],
    }),
    figure({
      title: 'How many were refunded?',
      runbooks: ['refunds-high'],
      todo: 'Orders cancelled and what was out of stock. A jump: see the reservations below.',
      unit: UNIT.count,
      width: 3,
      decimals: 0,
      queries: [atOnce(`${counted('payments_refunded_total')} or vector(0)`)],
    }),
  ],
};
