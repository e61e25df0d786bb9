import type { Board } from './grammar/board.js';
import { budgets } from './slo/budgets.js';
import { promises } from './slo/promises.js';

export const slo: Board = {
  uid: 'slo',
  title: 'Objectives: is there budget left?',
  todo: 'budget left means: change things. None left means: make it reliable first, whatever else waits.',
  from: 'now-6h',
  rows: [promises, budgets],
};
