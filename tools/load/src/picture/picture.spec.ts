import type { LoadSummary, Second } from '../measure/summary.js';
import { pictureOf } from './picture.js';
import { linear, logarithmic } from './scale.js';
import { thinned } from './thinned.js';

const second = (number: number, p99Ms: number): Second => ({
  ...{ second: number, planned: 10, answered: 10, p50Ms: 2, p99Ms, wrong: 0, underWay: 1 },
});

describe('the picture of a run', () => {
  const summaryOf = (seconds: readonly Second[]): LoadSummary => ({
    ...{
      seed: 7,
      ratePerSecond: 10,
      durationMs: 3_000,
      curve: 'steady',
      target: 'http://127.0.0.1:8000',
      digest: 'abc',
    },
    ...{ planned: 30, answered: 30, outcomes: { expected: 30 }, statuses: {}, errors: {}, orders: 1, isCut: false },
    ...{ latencyMs: { p50: 2, p90: 5, p99: 20, p999: 1_500, mean: 3, max: 1_600 }, routes: [], personas: [], seconds },
    generator: { rssMb: 80, lateMs: 1, knowsRegulars: true },
  });

  it.each([
    [[]],
    [[second(0, 20)]],
    [[0, 1, 2].map((number) => second(number, 20))],
  ])('can be drawn of %j', (seconds) => {
    const picture = pictureOf(summaryOf(seconds));
    expect(picture).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(picture).not.toMatch(/NaN|Infinity|undefined/);
    expect(picture).toContain('1.5 s');
  });

  it('shows the worst second of a run that is too long to show all', () => {
    const hour = Array.from({ length: 3_600 }, (_, number) => second(number, number === 1_234 ? 9_000 : 20));
    const points = thinned(hour);
    expect(points.length).toBeLessThanOrEqual(200);
    expect(Math.max(...points.map(({ p99Ms }) => p99Ms))).toBe(9_000);
    expect(points.every(({ planned }) => planned === 10)).toBe(true);
  });

  it('has round numbers beside its axes', () => {
    expect(linear(47, { from: 100, to: 0 }).ticks).toEqual([0, 10, 20, 30, 40, 50]);
    const times = logarithmic(3, 450, { from: 100, to: 0 });
    expect(times.ticks).toEqual([1, 10, 100, 1_000]);
    expect([times.at(1), times.at(1_000)]).toEqual([100, 0]);
  });
});
