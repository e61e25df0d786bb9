import type { WholeShop } from '@webstore/whole-shop';
import type { Trickle } from './trickle.js';

/** Where an outage happens, while shoppers keep coming. */
export interface Scene {
  readonly shop: WholeShop;
  readonly trickle: Trickle;
  /** How long it lasts. */
  readonly lastsMs: number;
}

/** What an outage was seen to do: figures for its line, and sentences for what must not be. */
export interface Observed {
  readonly figures?: Readonly<Record<string, number | string>>;
  readonly violations?: readonly string[];
}

export interface Outage {
  readonly name: string;
  /** What fails, and what is expected meanwhile. */
  readonly meaning: string;
  readonly lastsMs: number;
  /** Whether shoppers may be turned away or told to wait meanwhile; otherwise every checkout is confirmed at once. */
  readonly isFelt: boolean;
  /** Of its end until nothing is open. */
  readonly settlesWithinMs: number;
  /** Makes it happen, and resolves when all is back. */
  readonly happen: (scene: Scene) => Promise<Observed>;
}
