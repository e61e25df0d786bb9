import type { Row } from '../grammar/board.js';
import { figure } from '../grammar/panels.js';
import { atOnce } from '../grammar/queries.js';
import { UNIT } from '../grammar/units.js';
import { OBJECTIVES } from './objectives.js';

export const promises: Row = {
  title: 'Are promises kept?',
  height: 5,
  panels: OBJECTIVES.map((objective) =>
    figure({
      title: `Which part: ${objective.name}?`,
      todo: `Promised: ${objective.target * 100} %. Red: it is broken for the time that is looked at.`,
      unit: UNIT.share,
      width: 8,
      decimals: 2,
      limits: { watch: objective.target, bad: objective.target - (1 - objective.target), isMoreBetter: true },
      queries: [atOnce(`1 - (${objective.missed('$__range')})`, objective.name)],
    }),
  ),
};
