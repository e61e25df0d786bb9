/** Draws every product's picture: a still life of an archetype in a palette, as SVG. */
export { type Archetype, archetypes, measuredSideOf } from './archetypes.js';
export { drawPicture, type Picture, type View, views } from './draw-picture.js';
export { type Palette, palettes } from './palettes.js';
