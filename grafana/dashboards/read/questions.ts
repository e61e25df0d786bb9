import type { BoardFile, PanelFile, TargetFile } from './board-file.js';

export type Language = 'promql' | 'logql' | 'traceql';

/** What a panel asks of a store, with its variables still in it. */
export interface Question {
  readonly board: string;
  readonly panel: string;
  readonly panelId: number;
  readonly refId: string;
  readonly language: Language;
  readonly expression: string;
  /** Over time, or of one moment. */
  readonly isRange: boolean;
}

/** The service graph is asked by Grafana itself, in PromQL: these are what it asks for. */
const SERVICE_MAP = 'sum by (client, server) (rate(traces_service_graph_request_total[$__range]))';

/** Every question of a dashboard, in the order of its panels. */
export function questionsOf(board: BoardFile): Question[] {
  return board.panels.flatMap((panel) =>
    (panel.targets ?? []).map((target) => ({
      ...{ board: board.uid, panel: panel.title ?? '', panelId: panel.id, refId: target.refId },
      ...questionOf(target),
    })),
  );
}

export function isAsking({ targets = [] }: PanelFile): boolean {
  return targets.length > 0;
}

/** What one target of a panel asks, of which store. */
export function questionOf(target: TargetFile): Pick<Question, 'language' | 'expression' | 'isRange'> {
  const { datasource, expr = '', query = '', queryType, range = false } = target;
  if (datasource.type === 'loki') return { language: 'logql', expression: expr, isRange: queryType === 'range' };
  if (datasource.type === 'prometheus') return { language: 'promql', expression: expr, isRange: range };
  if (queryType === 'serviceMap') return { language: 'promql', expression: SERVICE_MAP, isRange: false };
  return { language: 'traceql', expression: query, isRange: true };
}
