import type { Row } from '../grammar/board.js';
import { figure, lines } from '../grammar/panels.js';
import { countedLines, linesAtOnce } from '../grammar/queries.js';
import { UNIT, type Unit } from '../grammar/units.js';

/** What pages tell arrives as lines; their country and page are read from their address. */
export const PAGES = '{service_name="storefront"}';
export const COUNTRY_OF_PAGE =
  'label_format country=`{{ regexReplaceAll "^https?://[^/]+/([a-z]+).*$" .url_full "$1" | upper }}`';
export const KIND_OF_PAGE =
  'label_format page=`{{ regexReplaceAll "^https?://[^/]+/[a-z]+/?([a-z]*).*$" .url_full "$1" }}`';
export const CHOSEN = 'country=~"$country"';

const vitals = `${PAGES} | measurement_type="web-vitals"`;
const measured = (name: string, more = '') =>
  `${vitals} | measurement_name="${name}" | ${COUNTRY_OF_PAGE}${more} | ${CHOSEN} | unwrap measurement_value | __error__=""`;

interface Vital {
  readonly name: string;
  readonly title: string;
  readonly todo: string;
  readonly unit: Unit;
  readonly watch: number;
  readonly bad: number;
}

const VITALS: readonly Vital[] = [
  {
    name: 'lcp',
    title: 'When is the page there?',
    todo: 'Largest paint: good up to 2.5 s. Above: its picture, or the API.',
    unit: UNIT.milliseconds,
    watch: 2_500,
    bad: 4_000,
  },
  {
    name: 'inp',
    title: 'How soon does it answer a click?',
    todo: 'Good up to 0.2 s. Above: find the long task.',
    unit: UNIT.milliseconds,
    watch: 200,
    bad: 500,
  },
  {
    name: 'cls',
    title: 'Does it hold still?',
    todo: 'Layout shift: good up to 0.1. Above: something has no size before it is loaded.',
    unit: UNIT.score,
    watch: 0.1,
    bad: 0.25,
  },
  {
    name: 'fcp',
    title: 'When is anything there?',
    todo: 'First paint: good up to 1.8 s. Above: the server or the line to it.',
    unit: UNIT.milliseconds,
    watch: 1_800,
    bad: 3_000,
  },
  {
    name: 'ttfb',
    title: 'How soon does the server answer?',
    todo: 'First byte: good up to 0.8 s.',
    unit: UNIT.milliseconds,
    watch: 800,
    bad: 1_800,
  },
];

export const now: Row = {
  title: 'Is the shop quick for three of four visitors?',
  height: 5,
  panels: VITALS.map(({ name, title, todo, unit, watch, bad }, index) =>
    figure({
      title,
      todo,
      unit,
      width: index === 0 ? 4 : 5,
      limits: { watch, bad },
      queries: [linesAtOnce(`quantile_over_time(0.75, ${measured(name)} [$__range]) by ()`, name)],
    }),
  ),
};

const over = (by: string, more: string) =>
  countedLines(`quantile_over_time(0.75, ${measured('lcp', more)} [$__interval]) by (${by})`, `{{${by}}}`);

export const where: Row = {
  title: 'Where is it slow?',
  height: 8,
  panels: [
    lines({
      title: 'In which country?',
      todo: 'One alone: the line to it. All: the page or the API.',
      unit: UNIT.milliseconds,
      width: 12,
      limits: { watch: 2_500, bad: 4_000 },
      queries: [over('country', '')],
    }),
    lines({
      title: 'On which page?',
      todo: 'The first word of the address: nothing is the shelf, p a product, cart, checkout.',
      unit: UNIT.milliseconds,
      width: 12,
      limits: { watch: 2_500, bad: 4_000 },
      queries: [over('page', ` | ${KIND_OF_PAGE}`)],
    }),
  ],
};
