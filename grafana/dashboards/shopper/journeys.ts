import type { Row } from '../grammar/board.js';
import { gauges, lines, logLines } from '../grammar/panels.js';
import { countedLines, linesAtOnce, linesOf } from '../grammar/queries.js';
import { UNIT } from '../grammar/units.js';
import { CHOSEN, COUNTRY_OF_PAGE, PAGES } from './vitals.js';

const MILESTONES = 'view_changed|view_product|add_to_cart|checkout_initiated|checkout_completed';
const events = `${PAGES} | event_domain="visit" | event_name=~"${MILESTONES}" | ${COUNTRY_OF_PAGE} | ${CHOSEN}`;
const errors = `${PAGES} | exception_type!=""`;

export const journeys: Row = {
  title: 'How far do visits come?',
  height: 8,
  panels: [
    gauges({
      title: 'What do visitors do?',
      todo: 'As their pages tell it. Compare with the funnel of the overview: what is missing here, a blocker keeps back.',
      unit: UNIT.count,
      width: 8,
      decimals: 0,
      queries: [linesAtOnce(`sum by (event_name) (count_over_time(${events} [$__range]))`, '{{event_name}}')],
    }),
    lines({
      title: 'When do they do it?',
      todo: 'checkout_initiated without checkout_completed for minutes: try to buy something yourself.',
      unit: UNIT.count,
      width: 8,
      queries: [countedLines(`sum by (event_name) (count_over_time(${events} [$__interval]))`, '{{event_name}}')],
    }),
    lines({
      title: 'How many are here?',
      todo: 'Sessions that began, by country of the first page.',
      unit: UNIT.count,
      width: 8,
      queries: [
        countedLines(
          `sum by (country) (count_over_time(${PAGES} | event_name="session_start" | ${COUNTRY_OF_PAGE} | ${CHOSEN} [$__interval]))`,
          '{{country}}',
        ),
      ],
    }),
  ],
};

export const trouble: Row = {
  title: 'What goes wrong in their browsers?',
  height: 8,
  panels: [
    lines({
      title: 'How many errors do pages tell of?',
      runbooks: ['storefront-errors'],
      todo: 'By kind. A jump after a release: go back to the one before.',
      unit: UNIT.count,
      width: 8,
      whenEmpty: 'none',
      queries: [
        countedLines(`sum by (exception_type) (count_over_time(${errors} [$__interval]))`, '{{exception_type}}'),
      ],
    }),
    logLines({
      title: 'Which errors?',
      todo: 'The line has the page, the browser and the stack.',
      unit: UNIT.text,
      width: 16,
      whenEmpty: 'none',
      queries: [linesOf(`${errors} | line_format "{{ .exception_type }}: {{ .exception_message }} ({{ .url_full }})"`)],
    }),
  ],
};
