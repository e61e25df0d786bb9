import type { Row } from '../grammar/board.js';
import { CHOSEN_COUNTRIES, counted, perSecond, share } from '../grammar/expressions.js';
import { gauges, lines } from '../grammar/panels.js';
import { asTable, atOnce, overTime } from '../grammar/queries.js';
import { cells, listing } from '../grammar/tables.js';
import { UNIT } from '../grammar/units.js';

const LISTS = `webstore_products_views_total{${CHOSEN_COUNTRIES}}`;
const DETAILS = `webstore_products_detail_views_total{${CHOSEN_COUNTRIES}}`;

export const views: Row = {
  title: 'What is looked at?',
  height: 8,
  panels: [
    lines({
      title: 'How many pages of the shelf are shown?',
      todo: 'The rhythm of the day by country. A country that falls silent: try its shop.',
      unit: UNIT.perSecond,
      width: 8,
      queries: [overTime(perSecond(LISTS, ['country']), '{{country}}')],
    }),
    lines({
      title: 'How many products are opened?',
      todo: 'It should follow the graph beside it; if it does not, the shelf shows what nobody wants.',
      unit: UNIT.perSecond,
      width: 8,
      queries: [overTime(perSecond(DETAILS, ['country']), '{{country}}')],
    }),
    gauges({
      title: 'How many products are opened for each page of the shelf?',
      todo: 'Low: the first page does not show what this country buys.',
      unit: UNIT.share,
      width: 8,
      decimals: 0,
      queries: [atOnce(share(counted(DETAILS, ['country']), counted(LISTS, ['country'])), '{{country}}')],
    }),
  ],
};

export const favourites: Row = {
  title: 'What is liked?',
  height: 9,
  panels: [
    cells({
      title: 'Which categories are liked in which country?',
      todo: 'Put what is dark in a column onto the first page of that country.',
      unit: UNIT.count,
      width: 14,
      decimals: 0,
      queries: [asTable(counted(DETAILS, ['category', 'country']))],
      row: 'category',
      column: 'country',
    }),
    listing({
      title: 'Which products are opened most?',
      todo: 'Look whether they are in stock. Beyond the 200 most seen they are together as `other`.',
      unit: UNIT.count,
      width: 10,
      decimals: 0,
      queries: [asTable(`topk(15, ${counted(DETAILS, ['product_id', 'category'])})`)],
      columns: [
        { from: 'product_id', title: 'Product' },
        { from: 'category', title: 'Category' },
        { from: 'Value', title: 'Opened' },
      ],
    }),
  ],
};
