import type { Row } from '../grammar/board.js';
import { CHOSEN_COUNTRIES, counted, percentile, perSecond } from '../grammar/expressions.js';
import { bars, lines } from '../grammar/panels.js';
import { overTime, withTraces } from '../grammar/queries.js';
import { UNIT } from '../grammar/units.js';

const CHECKOUT = 'traces_kept_duration_seconds_bucket{service_name="main-service", span_name="POST /checkout"}';

export const pulse: Row = {
  title: 'How does it go?',
  height: 8,
  panels: [
    bars({
      title: 'How do checkouts end?',
      todo: 'Red or purple for minutes: open Checkout and fulfillment.',
      unit: UNIT.count,
      width: 8,
      queries: [
        overTime(counted(`webstore_checkouts_total{${CHOSEN_COUNTRIES}}`, ['status'], '$__interval'), '{{status}}'),
      ],
    }),
    lines({
      title: 'How long does a checkout take?',
      todo: 'Above a second: click a dot, which is a checkout, and see in its trace who was waited for.',
      unit: UNIT.seconds,
      width: 8,
      limits: { watch: 0.5, bad: 1 },
      queries: [
        withTraces(percentile(50, CHECKOUT), 'half of them'),
        withTraces(percentile(95, CHECKOUT), '95 of 100'),
      ],
    }),
    lines({
      title: 'How many look around?',
      todo: 'A sudden end is an outage: open Service health. A sudden rise without orders: open Security.',
      unit: UNIT.perSecond,
      width: 8,
      queries: [overTime(perSecond(`webstore_funnel_stage_total{${CHOSEN_COUNTRIES}}`, ['stage']), '{{stage}}')],
    }),
  ],
};
