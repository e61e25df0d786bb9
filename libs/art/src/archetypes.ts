import type { Drawing } from './drawing.js';
import { audio } from './drawings/audio.js';
import { care } from './drawings/care.js';
import { carried } from './drawings/carried.js';
import { furniture } from './drawings/furniture.js';
import { gadgets } from './drawings/gadgets.js';
import { garden } from './drawings/garden.js';
import { kitchen } from './drawings/kitchen.js';
import { light } from './drawings/light.js';
import { outdoor } from './drawings/outdoor.js';
import { paper } from './drawings/paper.js';
import { soft } from './drawings/soft.js';
import { vessels } from './drawings/vessels.js';
import { worn } from './drawings/worn.js';

const drawings = {
  ...vessels,
  ...kitchen,
  ...light,
  ...furniture,
  ...soft,
  ...audio,
  ...gadgets,
  ...paper,
  ...carried,
  ...worn,
  ...outdoor,
  ...garden,
  ...care,
};

/** What a picture can show. */
export type Archetype = keyof typeof drawings;

export const archetypes = Object.keys(drawings) as readonly Archetype[];

export function drawingOf(archetype: Archetype): Drawing {
  return drawings[archetype];
}

/** The side of the thing that its in-scale picture measures: dimensions should name it ("H 22 × W 14 cm"). */
export function measuredSideOf(archetype: Archetype): 'H' | 'W' {
  return drawingOf(archetype).measured[0];
}
