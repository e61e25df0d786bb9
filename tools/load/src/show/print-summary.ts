import { drawTable } from '@webstore/console-table';
import type { LoadSummary } from '../measure/summary.js';
import type { Percentiles } from '../measure/tally.js';

/** A run, for who reads it in a terminal. */
export function summaryText(summary: LoadSummary): string {
  const { generator, outcomes, statuses, errors } = summary;
  return [
    headlineOf(summary),
    summaryRows(summary.personas, summary.routes),
    [
      `  answers   ${listOf(statuses)}`,
      `  outcomes  ${listOf(outcomes)}`,
      ...(Object.keys(errors).length > 0 ? [`  errors    ${listOf(errors)}`] : []),
      `  generator ${generator.rssMb} MB, at most ${generator.lateMs} ms behind its own plan`,
      ...(generator.knowsRegulars
        ? []
        : ['  the shop knows no customers of the past: who comes back was somebody new']),
    ].join('\n'),
  ].join('\n\n');
}

/** What came of each persona's requests, and of each route's. */
export function summaryRows(ofPersonas: LoadSummary['personas'], ofRoutes: LoadSummary['routes']): string {
  const personas = drawTable(
    ['persona', 'visits', 'requests', 'orders', 'wrong', ...TIMES],
    ofPersonas.map(personaRow),
  );
  const routes = drawTable(['route', 'requests', 'wrong', ...TIMES], ofRoutes.map(routeRow));
  return `${personas}\n\n${routes}`;
}

function headlineOf({ planned, answered, durationMs, orders, latencyMs, digest, isCut }: LoadSummary): string {
  const spread = timesOf(latencyMs).map((text, index) => `${TIMES[index]} ${text}`);
  return [
    `  ${planned} requests in ${durationMs / 1_000} s${isCut ? ', called off' : ''}, ${answered} answered, ${orders} orders`,
    `  latency   ${spread.join('  ')}  max ${latencyMs.max} ms`,
    `  digest    ${digest}`,
  ].join('\n');
}

const TIMES = ['p50', 'p90', 'p99', 'p99.9'] as const;

function timesOf({ p50, p90, p99, p999 }: Percentiles): string[] {
  return [p50, p90, p99, p999].map((ms) => `${ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms`);
}

type Counted = Pick<LoadSummary['routes'][number], 'outcomes' | 'latencyMs'>;

function personaRow({ persona, visits, orders, ...counted }: LoadSummary['personas'][number]): string[] {
  const [requests = '', wrong = '', ...times] = countedRow(counted);
  return [persona, String(visits), requests, String(orders), wrong, ...times];
}

function routeRow({ route, ...counted }: LoadSummary['routes'][number]): string[] {
  return [route, ...countedRow(counted)];
}

function countedRow({ outcomes, latencyMs }: Counted): string[] {
  const all = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const wrong = (outcomes.failed ?? 0) + (outcomes.unexpected ?? 0) + (outcomes.shed ?? 0);
  return [String(all), String(wrong), ...timesOf(latencyMs)];
}

function listOf(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts).map(([name, count]) => `${name} × ${count}`);
  return entries.join(', ') || 'none';
}
