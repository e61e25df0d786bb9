import type { Drawing } from './drawing.js';
import type { Colours } from './palettes.js';
import { block, escapeText, fill, path, stroke } from './shapes.js';

const SCALE = 0.8;
const WOOD = '#f3e3c3';
const STEPS = [1, 2, 5, 10, 20, 50, 100];

interface Measured {
  /** The drawn thing with its shadow. */
  readonly thing: string;
  readonly dimensions: string | undefined;
}

/** The measured side in cm: the product's own where its dimensions name it, else what is usual. */
function lengthOf(drawing: Drawing, dimensions: string | undefined): number {
  const [side, usual] = drawing.measured;
  const named = side === 'H' ? /H ([\d.]+)/ : /[WLØ] ([\d.]+)/;
  const found = Number(dimensions?.match(named)?.[1]);
  return found > 0 ? found : usual;
}

/** Distances of the marks in units of the sheet, at most a dozen of them. */
function marks(span: number, cm: number): number[] {
  const step = STEPS.find((candidate) => cm / candidate <= 12) ?? 200;
  const count = Math.floor(cm / step + 1e-9);
  return Array.from({ length: count }, (_, index) => Math.round(((index + 1) * step * span) / cm));
}

function upright([x, top, bottom]: readonly [number, number, number], cm: number, ink: string): string {
  const ticks = marks(bottom - top, cm).map((distance) => `M${x} ${bottom - distance}h20`);
  return block([x, top], [44, bottom - top], 4, fill(WOOD)) + path(ticks.join(''), stroke(ink, 3));
}

function lying([left, right]: readonly [number, number], cm: number, ink: string): string {
  const ticks = marks(right - left, cm).map((distance) => `M${left + distance} 846v20`);
  return block([left, 846], [right - left, 44], 4, fill(WOOD)) + path(ticks.join(''), stroke(ink, 3));
}

function caption(text: string): string {
  const look = 'font-family="system-ui,sans-serif" font-size="40" text-anchor="middle"';
  return `<text class="t" x="400" y="960" ${look} fill="currentColor">${escapeText(text)}</text>`;
}

/** The thing at four fifths of its size, a ruler against its measured side, and its dimensions in words. */
export function besideRuler(drawing: Drawing, colours: Colours, { thing, dimensions }: Measured): string {
  const [side] = drawing.measured;
  const cm = lengthOf(drawing, dimensions);
  const centre = side === 'H' ? 350 : 400;
  const shiftX = Math.round(centre - ((drawing.left + drawing.right) / 2) * SCALE);
  const place = (x: number) => Math.round(x * SCALE + shiftX);
  const drop = (y: number) => Math.round(y * SCALE + 158);
  const ruler =
    side === 'H'
      ? upright([place(drawing.right) + 36, drop(drawing.top), drop(drawing.bottom)], cm, colours.ink)
      : lying([place(drawing.left), place(drawing.right)], cm, colours.ink);
  const words = caption(dimensions ?? `${side} ${cm} cm`);
  return `<g transform="translate(${shiftX} 158)scale(${SCALE})">${thing}</g>${ruler}${words}`;
}
