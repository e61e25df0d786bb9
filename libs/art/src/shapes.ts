export type Point = readonly [x: number, y: number];

/** Attributes of a drawn element: what it is painted with. */
export type Paint = Readonly<Record<string, string | number>>;

/** The body's colour as volume: lit from the left, from above, and brightly from the left. */
export const sideLit = 'url(#h)';
export const topLit = 'url(#v)';
export const bright = 'url(#b)';

/** The ink of the page: lighter in the dark, so that thin parts stay visible against the wall. */
export const ink = 'currentColor';
export const white = '#fff';

export function element(name: string, attributes: Paint): string {
  const text = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${text.join('')}/>`;
}

export function fill(colour: string, opacity?: number): Paint {
  return opacity === undefined ? { fill: colour } : { fill: colour, opacity };
}

export function stroke(colour: string, width: number, opacity?: number): Paint {
  const paint = { fill: 'none', stroke: colour, 'stroke-width': width };
  return opacity === undefined ? paint : { ...paint, opacity };
}

export function path(d: string, paint: Paint): string {
  return element('path', { d, ...paint });
}

export function circle([cx, cy]: Point, r: number, paint: Paint): string {
  return element('circle', { cx, cy, r, ...paint });
}

export function ellipse([cx, cy]: Point, [rx, ry]: Point, paint: Paint): string {
  return element('ellipse', { cx, cy, rx, ry, ...paint });
}

/** A rectangle from its upper left corner, with corners rounded by `rx`. */
export function block([x, y]: Point, [width, height]: Point, rx: number, paint: Paint): string {
  return element('rect', rx > 0 ? { x, y, width, height, rx, ...paint } : { x, y, width, height, ...paint });
}

/** Where the light glides along an edge. */
export function glint(d: string, width = 12): string {
  return path(d, stroke(white, width, 0.35));
}

export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
