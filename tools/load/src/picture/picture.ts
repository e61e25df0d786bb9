import type { LoadSummary, Second } from '../measure/summary.js';
import { drawChart, type Place, text } from './chart.js';
import { linear, logarithmic } from './scale.js';
import { thinned } from './thinned.js';

const WIDTH = 960;
const HEIGHT = 900;
const LEFT = 80;
const PLACE_WIDTH = WIDTH - LEFT - 40;
const BLUE = '#1d5fa8';
const AMBER = '#c76a00';
const RED = '#b3261e';

const placeAt = (top: number): Place => ({ left: LEFT, top, width: PLACE_WIDTH, height: 190 });

/** A run as an SVG: how much was asked and answered, how long it took over time, and how long by percentile. */
export function pictureOf(summary: LoadSummary): string {
  const seconds = thinned(summary.seconds);
  const body = [...headOf(summary), rates(seconds), latencies(seconds), percentiles(summary)].join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" role="img">
<title>The shop under load</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
${body}
</svg>
`;
}

function headOf({ ratePerSecond, durationMs, curve, seed, answered, orders, outcomes, digest }: LoadSummary): string[] {
  const wrong = (outcomes.failed ?? 0) + (outcomes.unexpected ?? 0) + (outcomes.shed ?? 0);
  return [
    text(`${ratePerSecond} requests a second for ${durationMs / 1_000} s`, LEFT, 40, { size: 20, weight: 600 }),
    text(`${curve}, seed ${seed}, digest ${digest}: ${answered} answered, ${wrong} wrong, ${orders} orders`, LEFT, 64),
  ];
}

function rates(seconds: readonly Second[]): string {
  const place = placeAt(120);
  const most = Math.max(...seconds.map(({ planned, answered, wrong }) => Math.max(planned, answered, wrong)));
  return drawChart({
    ...{ title: 'Requests per second', place, x: timeScale(seconds, place), y: linear(most, upwards(place)) },
    ...{ xText: secondsText, yText: String },
    lines: [
      { name: 'planned', colour: AMBER, points: seconds.map(({ second, planned }) => [second, planned]) },
      { name: 'answered', colour: BLUE, points: seconds.map(({ second, answered }) => [second, answered]) },
      { name: 'wrong', colour: RED, points: seconds.map(({ second, wrong }) => [second, wrong]) },
    ],
  });
}

function latencies(seconds: readonly Second[]): string {
  const place = placeAt(390);
  const all = seconds.filter(({ answered }) => answered > 0);
  const times = all.flatMap(({ p50Ms, p99Ms }) => [p50Ms, p99Ms]);
  return drawChart({
    ...{ title: 'Latency from the planned time, second by second', place, x: timeScale(seconds, place) },
    ...{
      y: logarithmic(Math.min(...times, 10), Math.max(...times, 1), upwards(place)),
      xText: secondsText,
      yText: msText,
    },
    lines: [
      { name: 'p50', colour: BLUE, points: all.map(({ second, p50Ms }) => [second, p50Ms]) },
      { name: 'p99', colour: AMBER, points: all.map(({ second, p99Ms }) => [second, p99Ms]) },
    ],
  });
}

const SHARES = ['p50', 'p90', 'p99', 'p99.9', 'max'] as const;

function percentiles({ latencyMs: { p50, p90, p99, p999, max } }: LoadSummary): string {
  const place = placeAt(660);
  const times = [p50, p90, p99, p999, max];
  const inset = 40;
  const step = (place.width - 2 * inset) / (SHARES.length - 1);
  return drawChart({
    ...{ title: 'Latency by percentile, all requests', place, xText: (index) => SHARES[index] ?? '', yText: msText },
    x: { ticks: [...SHARES.keys()], at: (index) => place.left + inset + index * step },
    y: logarithmic(p50, max, upwards(place)),
    lines: [{ name: 'all', colour: BLUE, points: times.map((ms, index) => [index, ms]), isMarked: true }],
  });
}

function timeScale(seconds: readonly Second[], { left, width }: Place) {
  const last = Math.max(1, seconds.at(-1)?.second ?? 1);
  const { ticks } = linear(last, { from: left, to: left + width });
  return { ticks: ticks.filter((tick) => tick <= last), at: (second: number) => left + (width * second) / last };
}

const upwards = ({ top, height }: Place) => ({ from: top + height, to: top });
const secondsText = (seconds: number) => `${seconds} s`;

function msText(ms: number): string {
  if (ms >= 1_000) return `${Math.round(ms / 100) / 10} s`;
  return `${ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms)} ms`;
}
