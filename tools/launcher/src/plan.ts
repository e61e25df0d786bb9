import type { Surroundings } from '@webstore/parts';
import type { Board } from './board.js';
import type { Observation } from './observation.js';
import type { ChosenPort } from './ports.js';
import type { Settings } from './settings.js';
import type { Shop } from './shop.js';

/** What a start has decided on, before anything begins. */
export interface Plan {
  readonly shop: Shop;
  readonly settings: Settings;
  readonly ports: Readonly<Record<string, ChosenPort>>;
  readonly surroundings: Surroundings;
  readonly board: Board;
  readonly observation: Observation;
  /** Resolves when every part has been tried. */
  readonly opened: Promise<void>;
}
