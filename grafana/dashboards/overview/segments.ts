import type { Row } from '../grammar/board.js';
import { CHOSEN_COUNTRIES, counted, highest, share } from '../grammar/expressions.js';
import { gauges, pie } from '../grammar/panels.js';
import { asTable, atOnce } from '../grammar/queries.js';
import { cells, listing } from '../grammar/tables.js';
import { UNIT } from '../grammar/units.js';
import { reached, STAGES } from './funnel.js';

const acted = (action: string) =>
  counted(`webstore_customer_segment_total{action="${action}", ${CHOSEN_COUNTRIES}}`, ['segment']);

const conversion = share(acted('checkout_complete'), acted('add_to_cart'));

/** What a customer of each segment has spent so far, in US dollars. */
export const lifetimeValue = share(
  highest('webstore_customers_spent_usd', ['segment']),
  highest('webstore_customers_known', ['segment']),
);

/** Which part of a stage does not come to the next, by country. */
const dropOff = STAGES.slice(0, -1)
  .map(({ stage, title }, index) => {
    const following = STAGES[index + 1] ?? STAGES[0];
    const left = `1 - ${share(reached(following.stage, ['country']), reached(stage, ['country']))}`;
    return `label_replace(${left}, "step", "${index + 1}. after: ${title}", "", "")`;
  })
  .join(' or ');

export const conversions: Row = {
  title: 'Who buys?',
  height: 8,
  panels: [
    gauges({
      title: 'In which country do visits become orders?',
      todo: 'A country far below the others: look at its payments in Checkout and fulfillment, and at its delivery promise.',
      unit: UNIT.share,
      width: 8,
      decimals: 1,
      queries: [
        atOnce(share(reached('checkout_complete', ['country']), reached('browse_catalog', ['country'])), '{{country}}'),
      ],
    }),
    gauges({
      title: 'Which customers buy what they put into the cart?',
      todo: 'At-risk and churned customers who come and do not buy are worth a campaign.',
      unit: UNIT.share,
      width: 8,
      decimals: 1,
      queries: [atOnce(conversion, '{{segment}}')],
    }),
    pie({
      title: 'Who is here?',
      todo: 'Actions of signed-in shoppers by segment. Many new ones: keep an eye on Security.',
      unit: UNIT.count,
      width: 8,
      decimals: 0,
      queries: [atOnce(counted(`webstore_customer_segment_total{${CHOSEN_COUNTRIES}}`, ['segment']), '{{segment}}')],
    }),
  ],
};

export const perSegment: Row = {
  title: 'Where is it lost?',
  height: 8,
  panels: [
    listing({
      title: 'What is each segment worth?',
      todo: 'Who looks around is not asked to sign in: a segment is known from the cart on. Compare a line with itself an hour ago, not with its neighbour.',
      unit: UNIT.count,
      width: 12,
      decimals: 0,
      queries: [
        asTable(highest('webstore_customers_known', ['segment'])),
        asTable(acted('add_to_cart')),
        asTable(acted('checkout_complete')),
        asTable(conversion),
        asTable(lifetimeValue),
      ],
      columns: [
        { from: 'segment', title: 'Segment' },
        { from: 'Value #A', title: 'Customers' },
        { from: 'Value #B', title: 'Put into the cart' },
        { from: 'Value #C', title: 'Bought' },
        { from: 'Value #D', title: 'Buy of those with a cart', unit: UNIT.share },
        { from: 'Value #E', title: 'Spent so far, each', unit: UNIT.usd },
      ],
    }),
    cells({
      title: 'At which step does which country leave?',
      todo: 'The darkest cell is where most is to be won. One dark country: its payments; one dark column: that page.',
      unit: UNIT.share,
      width: 12,
      decimals: 0,
      queries: [asTable(dropOff)],
      row: 'country',
      column: 'step',
    }),
  ],
};
