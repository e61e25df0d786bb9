import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Row, told } from '../row.js';
import { measures } from '../telling.js';

const run = promisify(execFile);

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NAME = 'http_server_request_duration_seconds';
/** Of each kind of request, so many a second: a quiet shop, so that one that recovers is seen soon. */
const PER_SECOND = 0.05;

interface Series {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly share: number;
}

const main = (route: string, method: string, status: string) => ({
  job: 'webstore/main-service',
  instance: 'past',
  http_route: route,
  http_request_method: method,
  http_response_status_code: status,
});
const paying = (status: string) => ({
  ...main('/api/payments/process', 'POST', status),
  job: 'webstore/payments-service',
});

/** Five of a hundred pages fail, a fifth of the checkouts is slow, a tenth of the payments is not answered at once. */
const PAST: readonly Series[] = [
  { name: `${NAME}_count`, labels: main('/products', 'GET', '200'), share: 0.95 },
  { name: `${NAME}_count`, labels: main('/products', 'GET', '500'), share: 0.05 },
  { name: `${NAME}_count`, labels: main('/checkout', 'POST', '201'), share: 1 },
  { name: `${NAME}_bucket`, labels: { ...main('/checkout', 'POST', '201'), le: '1.0' }, share: 0.8 },
  { name: `${NAME}_count`, labels: paying('200'), share: 0.9 },
  { name: `${NAME}_count`, labels: paying('202'), share: 0.1 },
];

let writtenAtMs = 0;

/** Thirty days of a shop that has kept none of its promises, until now, as blocks of Prometheus. */
export async function writeHistory(promtool: string, folder: string): Promise<void> {
  const file = `${folder}.openmetrics`;
  await mkdir(folder, { recursive: true });
  await writeFile(file, historyUntil(Math.floor(Date.now() / 1000)));
  await run(promtool, ['tsdb', 'create-blocks-from', 'openmetrics', '--quiet', file, folder]);
  await rm(file);
  writtenAtMs = Date.now();
}

function historyUntil(now: number): string {
  const began = now - 30 * DAY;
  const recent = [...steps(now - DAY, now - HOUR, HOUR), ...steps(now - HOUR, now, MINUTE / 2)];
  const times = [...steps(began, now - DAY, DAY), ...recent];
  const families = PAST.map(({ name, labels, share }) => {
    const set = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    return times.map((time) => `${name}{${set}} ${(time - began) * PER_SECOND * share} ${time}`).join('\n');
  });
  return `${families.join('\n')}\n# EOF\n`;
}

function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) }, (_, at) => from + at * step);
}

const answered = (method: 'GET' | 'POST', route: string) =>
  measures(
    'http.server.request.duration',
    { 'http.request.method': method, 'http.route': route, 'http.response.status_code': '200' },
    { value: 0.02, times: 5_000 },
  );
const allIsWell = {
  'main-service': [answered('GET', '/products'), answered('POST', '/checkout')],
  'payments-service': [answered('POST', '/api/payments/process')],
} as const;

/**
 * Fires by what was before, and ends when many requests have gone well. Of one objective the worst alert holds back the
 * others: hence one objective each.
 */
const past = (alert: string, slo: string): Row => {
  const { end: _, begin, ...row } = told(alert, allIsWell, { slo });
  return { ...row, sinceMs: () => writtenAtMs, begin: () => undefined, end: begin };
};

export const budgets: readonly (readonly Row[])[] = [
  [past('ErrorBudgetBurnsFast', 'availability')],
  [past('ErrorBudgetBurns', 'payment-answered')],
  [past('ErrorBudgetBurnsSlowly', 'checkout-latency')],
  [past('ErrorBudgetSpent', 'checkout-latency')],
];
