import type { Second } from '../measure/summary.js';

const POINTS_AT_MOST = 200;

/** As many points as a line can show: of neighbours the mean, and of what went wrong and of p99 the worst. */
export function thinned(seconds: readonly Second[]): readonly Second[] {
  const together = Math.ceil(seconds.length / POINTS_AT_MOST);
  if (together <= 1) return seconds;
  return Array.from({ length: Math.ceil(seconds.length / together) }, (_, index) =>
    mergedOf(seconds.slice(index * together, (index + 1) * together)),
  );
}

function mergedOf(seconds: readonly Second[]): Second {
  const mean = (of: (second: Second) => number) =>
    seconds.reduce((sum, second) => sum + of(second), 0) / seconds.length;
  const worst = (of: (second: Second) => number) => Math.max(...seconds.map(of));
  return {
    second: seconds[0]?.second ?? 0,
    planned: mean(({ planned }) => planned),
    answered: mean(({ answered }) => answered),
    p50Ms: mean(({ p50Ms }) => p50Ms),
    p99Ms: worst(({ p99Ms }) => p99Ms),
    wrong: worst(({ wrong }) => wrong),
    underWay: worst(({ underWay }) => underWay),
  };
}
