import type { Row } from '../grammar/board.js';
import { gauges, lines } from '../grammar/panels.js';
import { atOnce, overTime } from '../grammar/queries.js';
import { UNIT } from '../grammar/units.js';

/** How many times faster than allowed the budget is used up. */
const burning = (window: string) => [overTime(`slo:errors:ratio${window} / on (slo) slo:budget:ratio`, '{{slo}}')];

export const budgets: Row = {
  title: 'How long will the budget last?',
  height: 9,
  panels: [
    gauges({
      title: 'How much budget is left?',
      runbooks: ['error-budget-spent'],
      todo: 'Of what may go wrong in 30 days. Below 0: make it reliable before anything else.',
      unit: UNIT.share,
      width: 8,
      decimals: 0,
      limits: { watch: 0.5, bad: 0.1, isMoreBetter: true },
      queries: [atOnce('slo:budget_left:ratio30d', '{{slo}}')],
    }),
    lines({
      title: 'How fast is it used up now?',
      runbooks: ['error-budget-burns-fast'],
      todo: '1 is as fast as allowed. Above 14 for minutes, a month is gone in two days: somebody has to look now.',
      unit: UNIT.score,
      width: 8,
      limits: { watch: 6, bad: 14.4 },
      queries: burning('5m'),
    }),
    lines({
      title: 'How fast over the hour?',
      runbooks: ['error-budget-burns', 'error-budget-burns-slowly'],
      todo: 'Above 6 and rising: look today. What the graph beside it had for a moment only does not matter.',
      unit: UNIT.score,
      width: 8,
      limits: { watch: 1, bad: 6 },
      queries: burning('1h'),
    }),
  ],
};
