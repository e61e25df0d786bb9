import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog';
import * as loki from '@grafana/grafana-foundation-sdk/loki';
import * as prometheus from '@grafana/grafana-foundation-sdk/prometheus';
import * as tempo from '@grafana/grafana-foundation-sdk/tempo';

export type Query = Builder<Dataquery> & { refId(refId: string): unknown };

/** The data sources that are provisioned, by their uid. */
export const SOURCES = {
  prometheus: { type: 'prometheus', uid: 'prometheus' },
  loki: { type: 'loki', uid: 'loki' },
  tempo: { type: 'tempo', uid: 'tempo' },
} as const;

/** How something went, over time. */
export function overTime(expr: string, legend = '__auto'): Query {
  return metric(expr, legend).range();
}

/** The same, with a dot for each trace that is told of. */
export function withTraces(expr: string, legend = '__auto'): Query {
  return metric(expr, legend).range().exemplar(true);
}

/** What something is now, or was in all. */
export function atOnce(expr: string, legend = '__auto'): Query {
  return metric(expr, legend).instant();
}

/** A line of a table for each series. */
export function asTable(expr: string): Query {
  return metric(expr, '').instant().format(prometheus.PromQueryFormat.Table);
}

/** Buckets, for a heatmap. */
export function asBuckets(expr: string): Query {
  return metric(expr, '{{le}}').range().format(prometheus.PromQueryFormat.Heatmap);
}

export function linesOf(expr: string): Query {
  return lokiQuery(expr).queryType('range').maxLines(200);
}

export function countedLines(expr: string, legend: string): Query {
  return lokiQuery(expr).queryType('range').legendFormat(legend);
}

export function linesAtOnce(expr: string, legend: string): Query {
  return lokiQuery(expr).queryType('instant').legendFormat(legend);
}

export function traces(query: string): Query {
  const asked = new tempo.DataqueryBuilder().queryType('traceql').query(query).limit(20);
  return asked.tableType(tempo.SearchTableType.Traces).datasource(SOURCES.tempo);
}

/** Who calls whom, from the service graph. */
export function serviceMap(): Query {
  return new tempo.DataqueryBuilder().queryType('serviceMap').serviceMapQuery('').datasource(SOURCES.tempo);
}

function metric(expr: string, legend: string): prometheus.DataqueryBuilder {
  return new prometheus.DataqueryBuilder().expr(expr).legendFormat(legend).datasource(SOURCES.prometheus);
}

function lokiQuery(expr: string): loki.DataqueryBuilder {
  return new loki.DataqueryBuilder().expr(expr).datasource(SOURCES.loki);
}
