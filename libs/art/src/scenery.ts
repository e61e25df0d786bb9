import type { Drawing } from './drawing.js';
import type { Colours } from './palettes.js';
import { element, ellipse, fill, path } from './shapes.js';

function linear(id: string, from: string, to: string, downwards = false): string {
  const end = downwards ? { x2: 0, y2: 1 } : {};
  const stops = element('stop', { 'stop-color': from }) + element('stop', { offset: 1, 'stop-color': to });
  return element('linearGradient', { id, ...end }).replace('/>', `>${stops}</linearGradient>`);
}

const volumes: Readonly<Record<string, (colours: Colours) => string>> = {
  h: ({ body, deep }) => linear('h', body, deep),
  v: ({ body, deep }) => linear('v', body, deep, true),
  b: ({ light, body }) => linear('b', light, body),
};

function fade(colour: string, opacity: number): string {
  const from = element('stop', { 'stop-color': colour, 'stop-opacity': opacity });
  return from + element('stop', { offset: 1, 'stop-color': colour, 'stop-opacity': 0 });
}

/** The gradients that a body refers to, the soft shadow and the light from the upper left. */
function gradients(body: string, colours: Colours): string {
  const used = Object.entries(volumes).filter(([id]) => body.includes(`url(#${id})`));
  const shadow = `<radialGradient id="s">${fade(colours.ink, 0.42)}</radialGradient>`;
  const light = `<radialGradient id="o" cx=".3" cy=".15" r=".9">${fade('#fff', 0.75)}</radialGradient>`;
  return `<defs>${used.map(([, gradient]) => gradient(colours)).join('')}${shadow}${light}</defs>`;
}

function nightfall({ night }: Colours): string {
  const rules = `svg{color:${night.ink}}.w{fill:${night.wall}}.f{fill:${night.floor}}.o{opacity:.12}.t{fill:#eee}`;
  return `<style>@media(prefers-color-scheme:dark){${rules}}</style>`;
}

/** The room behind a drawn body: gradients, wall, light and floor. */
export function room(body: string, colours: Colours): string {
  const wall = 'M0 0h800v700H0z';
  return [
    nightfall(colours),
    gradients(body, colours),
    path(wall, { class: 'w', ...fill(colours.wall) }),
    path(wall, { class: 'o', ...fill('url(#o)') }),
    path('M0 700h800v300H0z', { class: 'f', ...fill(colours.floor) }),
    path('M0 700h800v4H0z', fill(colours.ink, 0.06)),
  ].join('');
}

/** The soft shadow of a thing, as wide as the thing and on the floor even when it hangs. */
export function shadow({ left, right, bottom }: Drawing): string {
  const reach = ((right - left) / 2) * 1.22;
  const y = bottom > 740 ? bottom - 2 : 790;
  return ellipse([(left + right) / 2, y], [Math.round(reach), Math.round(22 + reach / 14)], fill('url(#s)'));
}
