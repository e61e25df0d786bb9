import type { Row } from '../grammar/board.js';
import { CHOSEN_COUNTRIES, counted, share } from '../grammar/expressions.js';
import { figure } from '../grammar/panels.js';
import { atOnce } from '../grammar/queries.js';
import { UNIT } from '../grammar/units.js';
import { reached } from './funnel.js';

const checkouts = (more = '') => counted(`webstore_checkouts_total{${CHOSEN_COUNTRIES}${more}}`);
const FIRING = 'count(ALERTS{alertstate="firing"}) or vector(0)';

export const keyFigures: Row = {
  title: 'How is the shop?',
  height: 4,
  panels: [
    figure({
      title: 'How many orders were paid?',
      runbooks: ['checkouts-stopped'],
      todo: 'None for minutes while shoppers browse: open Checkout and fulfillment.',
      unit: UNIT.count,
      width: 5,
      decimals: 0,
      queries: [atOnce(checkouts(', status="success"'))],
    }),
    figure({
      title: 'How much was taken?',
      todo: 'In US dollars, at the rate of the day. Refunds are not taken off: they are in Checkout and fulfillment.',
      unit: UNIT.usd,
      width: 5,
      decimals: 2,
      queries: [atOnce(counted(`payment_amount_usd_sum{${CHOSEN_COUNTRIES}}`))],
    }),
    figure({
      title: 'How many of 100 visits buy?',
      todo: 'Below 1 % while many browse: look in the funnel for the stage at which they leave.',
      unit: UNIT.share,
      width: 5,
      decimals: 1,
      queries: [atOnce(share(reached('checkout_complete'), reached('browse_catalog')))],
    }),
    figure({
      title: 'Do checkouts end well?',
      todo: 'Declined cards are a few of 100 by country. Below 90 %: open Checkout and fulfillment, payments by country.',
      unit: UNIT.share,
      width: 5,
      decimals: 1,
      limits: { watch: 0.9, bad: 0.8, isMoreBetter: true },
      queries: [atOnce(share(checkouts(', status="success"'), checkouts()))],
    }),
    figure({
      title: 'Does anything call for help?',
      todo: 'Open the alert inbox: each alert says what it means and what to do.',
      unit: UNIT.count,
      width: 4,
      limits: { watch: 1, bad: 5 },
      queries: [atOnce(FIRING)],
    }),
  ],
};
