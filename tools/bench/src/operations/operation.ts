import type { Goal } from '../goals.js';
import type { Comparison, Pace } from '../measure/race.js';
import type { Stage } from '../stage/stage.js';

/** One figure of the report. */
export interface Finding {
  readonly title: string;
  /** What the two sides are called. */
  readonly sides: readonly [floor: string, shop: string];
  readonly goal: Goal;
  readonly comparison: Comparison;
}

/** Sets the stage for one operation and measures it. */
export type Operation = (stage: Stage, pace: Pace) => Promise<Finding[]>;

export const FLOOR_AND_SHOP = ['floor', 'shop'] as const;
