import type { Row } from '../grammar/board.js';
import { figure } from '../grammar/panels.js';
import { atOnce } from '../grammar/queries.js';
import { UNIT } from '../grammar/units.js';

/** As prometheus/rules/slo.yml names them: what part of the last hour missed them is recorded there. */
const OBJECTIVES = [
  { slo: 'availability', title: 'How many requests are answered?', promised: 0.999 },
  { slo: 'checkout-latency', title: 'How many checkouts take less than a second?', promised: 0.95 },
  { slo: 'payment-answered', title: 'How many payments are answered at once?', promised: 0.99 },
] as const;

export const promises: Row = {
  title: 'Are promises kept?',
  height: 5,
  panels: OBJECTIVES.map(({ slo, title, promised }) =>
    figure({
      title,
      todo: `In the last hour; promised are ${promised * 100} %. Red: twice as many as allowed are missed.`,
      unit: UNIT.share,
      width: 8,
      decimals: 2,
      limits: { watch: promised, bad: 2 * promised - 1, isMoreBetter: true },
      queries: [atOnce(`1 - slo:errors:ratio1h{slo="${slo}"}`, slo)],
    }),
  ),
};
