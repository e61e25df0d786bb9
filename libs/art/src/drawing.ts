import type { Colours } from './palettes.js';
import type { Point } from './shapes.js';

/** A thing to be pictured, in the units of an 800 × 1000 sheet with the floor from 700 down. */
export interface Drawing {
  /** The edges of the thing itself; its shadow and its ruler follow from them. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The centre of the close-up. */
  readonly detail: Point;
  /** The side that a ruler is held against, and its usual length. */
  readonly measured: readonly [side: 'H' | 'W', cm: number];
  readonly draw: (colours: Colours) => string;
}
