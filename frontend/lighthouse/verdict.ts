import type { Measured, Visit } from './visit.ts';

export interface Verdict {
  readonly name: string;
  readonly runs: readonly Measured[];
  readonly missed: readonly string[];
}

const MOST_SHIFT = 0.02;

/** Holds the runs of a page against what was promised: a busy machine pulls single scores down, never up. */
export function verdictOf({ name, isPublic }: Visit, runs: readonly Measured[]): Verdict {
  const promises: [string, boolean][] = [
    [
      `performance median ≥ ${isPublic ? 90 : 85}`,
      median(runs.map(({ performance }) => performance)) >= (isPublic ? 90 : 85),
    ],
    ...(isPublic
      ? [['performance best ≥ 95', Math.max(...runs.map(({ performance }) => performance)) >= 95] as [string, boolean]]
      : []),
    ['accessibility 100', runs.every(({ accessibility }) => accessibility === 100)],
    ['best practices 100', runs.every(({ bestPractices }) => bestPractices === 100)],
    ...(isPublic ? [['SEO 100', runs.every(({ seo }) => seo === 100)] as [string, boolean]] : []),
    [`layout shift ≤ ${MOST_SHIFT}`, runs.every(({ shift }) => shift <= MOST_SHIFT)],
  ];
  const isGated = (id: string) => isPublic || id !== 'is-crawlable';
  const audits = [...new Set(runs.flatMap(({ failed }) => failed))].filter(isGated);
  const missed = promises.filter(([, kept]) => !kept).map(([promise]) => promise);
  return { name, runs, missed: missed.length > 0 ? [...missed, ...audits] : [] };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function tableOf(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ name, runs, missed }) => {
    const of = (value: (run: Measured) => number) => runs.map(value);
    const performance = of((run) => run.performance);
    return [
      ...[name, `${median(performance)} (${Math.min(...performance)}–${Math.max(...performance)})`],
      ...[median(of((run) => run.accessibility)), median(of((run) => run.bestPractices)), median(of((run) => run.seo))],
      ...[seconds(median(of((run) => run.firstPaintMs))), seconds(median(of((run) => run.largestPaintMs)))],
      ...[Math.max(...of((run) => run.shift)).toFixed(3), Math.round(median(of((run) => run.benchmark)))],
      missed.length === 0 ? 'kept' : missed.join(', '),
    ].map(String);
  });
  const head = ['page', 'performance', 'a11y', 'practices', 'SEO', 'FCP', 'LCP', 'shift', 'machine', 'promises'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
