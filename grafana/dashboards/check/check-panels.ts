import { SOURCES } from '../grammar/queries.js';
import type { BoardFile, PanelFile, TargetFile } from '../read/board-file.js';
import { type Filling, filled } from '../read/fill.js';
import { isAsking, questionOf } from '../read/questions.js';
import type { Grafana } from './grafana.js';

/** What came of a panel when it was opened. */
export interface Checked {
  readonly board: string;
  readonly panel: string;
  readonly errors: readonly string[];
  readonly hasData: boolean;
}

const HOUR: Filling = { rangeSeconds: 3_600, stepSeconds: 15, variables: { country: '.*', service: '.*' } };

/** Puts the dashboards into Grafana and opens each of their panels. @throws GrafanaRefused */
export async function checkPanels(grafana: Grafana, boards: readonly BoardFile[]): Promise<Checked[]> {
  const checked: Checked[] = [];
  for (const board of boards) {
    await grafana.keep(board);
    const { panels, uid } = await grafana.open(board.uid);
    for (const panel of panels.filter(isAsking)) checked.push({ board: uid, ...(await openPanel(grafana, panel)) });
  }
  return checked;
}

async function openPanel(grafana: Grafana, { title = '', targets = [] }: PanelFile) {
  const results = await Promise.all(targets.map((target) => grafana.query(queryOf(target))));
  return {
    panel: title,
    errors: results.flatMap(({ error }, index) => (error === undefined ? [] : [`${targets[index]?.refId}: ${error}`])),
    hasData: results.every(({ hasData }) => hasData),
  };
}

/** As the page of Grafana would send it; the map of services is asked by that page itself, of Prometheus. */
function queryOf(target: TargetFile) {
  const { expression, language } = questionOf(target);
  const text = filled(expression, HOUR);
  const asked = { ...target, intervalMs: HOUR.stepSeconds * 1_000, maxDataPoints: 240 };
  if (language === 'traceql') return { ...asked, query: text };
  return { ...asked, expr: text, datasource: language === 'logql' ? SOURCES.loki : SOURCES.prometheus };
}
