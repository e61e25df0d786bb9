import type { Scale } from './scale.js';

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Marks each point and writes its value above it. */
  readonly isMarked?: boolean;
}

export interface Chart {
  readonly title: string;
  readonly place: Place;
  readonly x: Scale;
  readonly y: Scale;
  readonly xText: (value: number) => string;
  readonly yText: (value: number) => string;
  readonly lines: readonly Line[];
}

const INK = '#1f2933';
const PALE = '#d9dee4';
const LEGEND_WIDTH = 110;

/** A titled chart of lines with its axes, as SVG. */
export function drawChart(chart: Chart): string {
  return [
    text(chart.title, chart.place.left, chart.place.top - 14, { weight: 600 }),
    ...(chart.lines.length > 1 ? chart.lines.map((line, index) => legendOf(chart, line, index)) : []),
    ...gridOf(chart),
    ...chart.lines.flatMap((line) => drawLine(chart, line)),
  ].join('\n');
}

interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: number;
  readonly size?: number;
  readonly colour?: string;
}

export function text(words: string, x: number, y: number, style: TextStyle = {}): string {
  const { anchor = 'start', weight = 400, size = 13, colour = INK } = style;
  const look = `font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}"`;
  return `<text x="${px(x)}" y="${px(y)}" ${look}>${escaped(words)}</text>`;
}

function legendOf({ place, lines }: Chart, { name, colour }: Line, index: number): string {
  const x = place.left + place.width - (lines.length - index) * LEGEND_WIDTH;
  const y = place.top - 18;
  return `${stroke(
    [
      [x, y],
      [x + 20, y],
    ],
    colour,
    3,
  )}\n${text(name, x + 26, y + 4, { size: 12 })}`;
}

function gridOf({ place, x, y, xText, yText }: Chart): string[] {
  const { left, top, width, height } = place;
  const across = y.ticks.flatMap((value) => [
    stroke(
      [
        [left, y.at(value)],
        [left + width, y.at(value)],
      ],
      PALE,
      1,
    ),
    text(yText(value), left - 8, y.at(value) + 4, { anchor: 'end', size: 12 }),
  ]);
  const below = x.ticks.map((value) =>
    text(xText(value), x.at(value), top + height + 18, { anchor: 'middle', size: 12 }),
  );
  return [...across, ...below];
}

function drawLine({ x, y, yText }: Chart, { colour, points, isMarked }: Line): string[] {
  const placed = points.map(([across, up]) => [x.at(across), y.at(up)] as const);
  const marks = placed.flatMap(([across, up], index) => [
    `<circle cx="${px(across)}" cy="${px(up)}" r="4" fill="${colour}"/>`,
    text(yText(points[index]?.[1] ?? 0), across, up - 10, { anchor: 'middle', size: 12, weight: 600 }),
  ]);
  return [stroke(placed, colour, 2), ...(isMarked ? marks : [])];
}

function stroke(points: readonly (readonly [number, number])[], colour: string, width: number): string {
  const path = points.map(([x, y]) => `${px(x)},${px(y)}`).join(' ');
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"/>`;
}

function px(length: number): string {
  return String(Math.round(length * 10) / 10);
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
