import type { Row } from '../grammar/board.js';
import { CHOSEN_COUNTRIES, counted, highest, percentile, share } from '../grammar/expressions.js';
import { gauges, lines } from '../grammar/panels.js';
import { atOnce, withTraces } from '../grammar/queries.js';
import { UNIT } from '../grammar/units.js';
import { reached } from '../overview/funnel.js';
import { lifetimeValue } from '../overview/segments.js';

const AMOUNT = `payment_amount_usd_bucket{${CHOSEN_COUNTRIES}}`;

export const worth: Row = {
  title: 'What is it worth?',
  height: 8,
  panels: [
    gauges({
      title: 'How many put something into the cart and do not buy?',
      todo: 'Seven of ten is usual. A country far above: its payments, its delivery costs.',
      unit: UNIT.share,
      width: 6,
      decimals: 0,
      limits: { watch: 0.8, bad: 0.95 },
      queries: [
        atOnce(
          `clamp_min(1 - ${share(reached('checkout_complete', ['country']), reached('add_to_cart', ['country']))}, 0)`,
          '{{country}}',
        ),
      ],
    }),
    gauges({
      title: 'What has a customer of each segment spent so far?',
      todo: 'Lifetime value, in US dollars a customer. Churned customers of high value are worth a letter.',
      unit: UNIT.usd,
      width: 6,
      decimals: 0,
      queries: [atOnce(lifetimeValue, '{{segment}}')],
    }),
    lines({
      title: 'How large are orders?',
      todo: 'A dot is an order: open its trace. A jump up may be a wrong price, a jump down a wrong discount.',
      unit: UNIT.usd,
      width: 12,
      queries: [withTraces(percentile(50, AMOUNT), 'half of them'), withTraces(percentile(95, AMOUNT), '95 of 100')],
    }),
  ],
};

export const segments: Row = {
  title: 'Who are the customers?',
  height: 7,
  panels: [
    gauges({
      title: 'How many customers does each segment have?',
      todo: 'All who were ever here, as of now. At-risk that grows: they stay away since a month.',
      unit: UNIT.count,
      width: 12,
      decimals: 0,
      queries: [atOnce(highest('webstore_customers_known', ['segment']), '{{segment}}')],
    }),
    gauges({
      title: 'How do they pay?',
      todo: 'One that falls to nothing is a method of payment that is out of order.',
      unit: UNIT.count,
      width: 12,
      decimals: 0,
      queries: [
        atOnce(
          counted(`webstore_funnel_stage_total{stage="checkout_complete", ${CHOSEN_COUNTRIES}}`, ['payment_method']),
          '{{payment_method}}',
        ),
      ],
    }),
  ],
};
