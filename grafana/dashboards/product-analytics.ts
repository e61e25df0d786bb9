import type { Board } from './grammar/board.js';
import { favourites, views } from './product/views.js';
import { segments, worth } from './product/worth.js';

export const productAnalytics: Board = {
  uid: 'product-analytics',
  title: 'Products: what is looked at, liked and bought?',
  todo: 'choose a country above and compare it with all: what it likes belongs onto its first page, what it leaves in the cart has a reason.',
  from: 'now-6h',
  rows: [views, favourites, worth, segments],
};
