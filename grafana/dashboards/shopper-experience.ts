import type { Board } from './grammar/board.js';
import { journeys, trouble } from './shopper/journeys.js';
import { now, where } from './shopper/vitals.js';

export const shopperExperience: Board = {
  uid: 'shopper-experience',
  title: 'Shoppers: what is it like to be here?',
  todo: 'what real browsers saw, three of four at least as well. Orange for one page: that page; for one country: the way to it.',
  rows: [now, where, journeys, trouble],
};
