import { type Archetype, drawingOf } from './archetypes.js';
import type { Drawing } from './drawing.js';
import { coloursOf, type Palette } from './palettes.js';
import { besideRuler } from './ruler.js';
import { room, shadow } from './scenery.js';
import { escapeText } from './shapes.js';

/** The thing in its room, a crop of its best detail, and the thing beside a ruler. */
export const views = ['still-life', 'close-up', 'in-scale'] as const;

export type View = (typeof views)[number];

export interface Picture {
  readonly archetype: Archetype;
  readonly palette: Palette;
  readonly view: View;
  /** Read out where the picture is inlined; an `<img>` has its alt text instead. */
  readonly title?: string;
  /** The product's own, like "H 22 × W 14 cm": measured and written under the in-scale picture. */
  readonly dimensions?: string;
}

function frameOf({ detail: [x, y] }: Drawing, view: View): string {
  return view === 'close-up' ? `${x - 200} ${y - 250} 400 500` : '0 0 800 1000';
}

/** An SVG document of 800 × 1000 that follows the page's light or dark colour scheme; equal pictures are equal text. */
export function drawPicture({ archetype, palette, view, title, dimensions }: Picture): string {
  const drawing = drawingOf(archetype);
  const colours = coloursOf(palette);
  const thing = `${shadow(drawing)}<g stroke-linecap="round" stroke-linejoin="round">${drawing.draw(colours)}</g>`;
  const scene = view === 'in-scale' ? besideRuler(drawing, colours, { thing, dimensions }) : thing;
  const sheet = `viewBox="${frameOf(drawing, view)}" width="800" height="1000" color="${colours.ink}"`;
  const name = title === undefined ? '' : `<title>${escapeText(title)}</title>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${sheet}>${name}${room(scene, colours)}${scene}</svg>`;
}
