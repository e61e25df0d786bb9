import { checkouts, guarantees, payments } from './fulfillment/checkouts.js';
import { targets, work } from './fulfillment/parcels.js';
import type { Board } from './grammar/board.js';

export const checkoutAndFulfillment: Board = {
  uid: 'checkout-and-fulfillment',
  title: 'Orders: is each one paid once, and on its way?',
  todo: 'the first row is what we owe: whatever is not 0 there for minutes comes first. Then follow an order down: checkout, payment, goods, jobs.',
  rows: [guarantees, checkouts, payments, targets, work],
};
