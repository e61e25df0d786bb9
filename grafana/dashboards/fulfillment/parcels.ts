import type { Row } from '../grammar/board.js';
import { CHOSEN_COUNTRIES, counted, highest, percentile, share } from '../grammar/expressions.js';
import { bars, figure, lines } from '../grammar/panels.js';
import { atOnce, overTime } from '../grammar/queries.js';
import { UNIT } from '../grammar/units.js';

const LINES = `webstore_fulfillment_lines_total{${CHOSEN_COUNTRIES}}`;
const PAID = counted(`webstore_checkouts_total{status="success", ${CHOSEN_COUNTRIES}}`);
const some = (metric: string) => counted(`${metric}{${CHOSEN_COUNTRIES}}`);

export const targets: Row = {
  title: 'Are promises kept?',
  height: 6,
  panels: [
    figure({
      title: 'How often can no warehouse reserve?',
      runbooks: ['reservation-failures-high'],
      todo: 'Target: below 1 % of lines. The supplier is asked then. Above: look at inventory.',
      unit: UNIT.share,
      width: 4,
      decimals: 2,
      limits: { watch: 0.005, bad: 0.01 },
      queries: [atOnce(share(some('inventory_reservation_failures_total'), counted(LINES)))],
    }),
    figure({
      title: 'How many orders ship late?',
      runbooks: ['delayed-fulfillment-high'],
      todo: 'Target: below 1 % of orders. The shopper was told when it became so.',
      unit: UNIT.share,
      width: 4,
      decimals: 2,
      limits: { watch: 0.005, bad: 0.01 },
      queries: [atOnce(share(some('orders_delayed_fulfillment_total'), PAID))],
    }),
    figure({
      title: 'How many could not be had at all?',
      runbooks: ['out-of-stock-cancellations-high'],
      todo: 'Target: below 0.1 % of orders. Each is a shopper who paid and got the money back.',
      unit: UNIT.share,
      width: 4,
      decimals: 2,
      limits: { watch: 0.0005, bad: 0.001 },
      queries: [atOnce(share(some('orders_cancelled_out_of_stock_total'), PAID))],
    }),
    bars({
      title: 'Where do the goods come from?',
      todo: 'From other warehouses and suppliers in a rising part: the stock is in the wrong places.',
      unit: UNIT.count,
      width: 12,
      queries: [overTime(counted(LINES, ['outcome'], '$__interval'), '{{outcome}}')],
    }),
  ],
};

const jobs = { width: 6 } as const;

export const work: Row = {
  title: 'Is the work done?',
  height: 8,
  panels: [
    bars({
      ...jobs,
      title: 'How do jobs end?',
      todo: 'failed comes again by itself; died is laid aside for a person: `npm run jobs -- dead`.',
      unit: UNIT.count,
      queries: [overTime(counted('webstore_jobs_runs_total', ['outcome'], '$__interval'), '{{outcome}}')],
    }),
    lines({
      ...jobs,
      title: 'What waits?',
      todo: 'One kind that grows: whom it calls is away. All that grow: the worker is gone.',
      unit: UNIT.count,
      queries: [overTime(highest('webstore_jobs_waiting', ['kind']), '{{kind}}')],
    }),
    lines({
      ...jobs,
      title: 'How long has the oldest been due?',
      runbooks: ['jobs-overdue', 'canary-unanswered'],
      todo: 'Above a minute nothing takes jobs: look whether fulfillment-worker runs.',
      unit: UNIT.seconds,
      limits: { watch: 30, bad: 60 },
      queries: [
        overTime(highest('webstore_jobs_overdue_max_seconds', ['kind']), '{{kind}}'),
        overTime(highest('webstore_canary_unanswered_age_max_seconds'), 'oldest ping without answer'),
      ],
    }),
    lines({
      ...jobs,
      title: 'How long do jobs wait and take?',
      runbooks: ['jobs-late'],
      todo: '95 of 100. Waiting that rises while work does not: add a worker.',
      unit: UNIT.seconds,
      queries: [
        overTime(percentile(95, 'webstore_jobs_wait_seconds_bucket'), 'wait'),
        overTime(percentile(95, 'webstore_jobs_duration_seconds_bucket', ['kind']), '{{kind}}'),
      ],
    }),
  ],
};
