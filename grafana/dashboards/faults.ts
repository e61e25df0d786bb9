import { SOURCES } from './grammar/queries.js';
import type { BoardFile, PanelFile } from './read/board-file.js';
import { isAsking } from './read/questions.js';

/** Panels that Grafana itself has: of those, the ones that dashboards use. */
export const CORE_PANELS: readonly string[] = [
  ...['row', 'text', 'stat', 'timeseries', 'bargauge', 'piechart', 'heatmap', 'table', 'logs', 'nodeGraph'],
  'canvas',
];

const COLUMNS = 24;
const PROVISIONED: readonly string[] = Object.values(SOURCES).map(({ uid }) => uid);

/** What is wrong with a dashboard, a sentence for each. */
export function faultsOf(board: BoardFile): string[] {
  const { panels, uid } = board;
  return [
    ...(uid === '' || board.title === '' || !board.description
      ? ['the dashboard has no uid, title or description']
      : []),
    ...repeated(panels.map(({ id }) => id)).map((id) => `two panels have the id ${id}`),
    ...repeated(panels.filter(isAsking).map(({ title }) => title)).map((title) => `two panels ask "${title}"`),
    ...overlapping(panels),
    ...panels.flatMap((panel) => panelFaults(panel).map((fault) => `${panel.title || panel.type}: ${fault}`)),
  ];
}

const rules: readonly (readonly [string, (panel: PanelFile) => boolean])[] = [
  ['is no panel of Grafana itself', ({ type }) => CORE_PANELS.includes(type)],
  ['is wider than the dashboard', ({ gridPos: { x, w } }) => x >= 0 && w > 0 && x + w <= COLUMNS],
  ['asks nothing', (panel) => ['row', 'text'].includes(panel.type) || isAsking(panel)],
];

const rulesOfQuestions: typeof rules = [
  ['its title is no question', ({ title = '' }) => title.endsWith('?')],
  ['says nothing of what to do', ({ description = '' }) => description.length >= 20],
  ['has no unit', ({ fieldConfig }) => Boolean(fieldConfig?.defaults.unit)],
  ['says nothing when it is empty', ({ fieldConfig }) => Boolean(fieldConfig?.defaults.noValue)],
  ['reads from where nothing is', (panel) => sourcesOf(panel).every((uid) => PROVISIONED.includes(uid))],
  ['has two questions of one name', ({ targets = [] }) => repeated(targets.map(({ refId }) => refId)).length === 0],
];

function panelFaults(panel: PanelFile): string[] {
  const asked = isAsking(panel) ? [...rules, ...rulesOfQuestions] : rules;
  return asked.filter(([, isKept]) => !isKept(panel)).map(([fault]) => fault);
}

function sourcesOf({ datasource, targets = [] }: PanelFile): string[] {
  return [datasource, ...targets.map((target) => target.datasource)].map((source) => source?.uid ?? '');
}

function overlapping(panels: readonly PanelFile[]): string[] {
  return panels.flatMap((panel, index) =>
    panels
      .slice(index + 1)
      .filter((other) => overlap(panel.gridPos, other.gridPos))
      .map((other) => `"${panel.title}" lies on "${other.title}"`),
  );
}

function overlap(a: PanelFile['gridPos'], b: PanelFile['gridPos']): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
