import type { Dice } from '@webstore/dice';
import type { Attackers } from './attacker/attackers.js';
import type { Sign } from './sign.js';

/** A sign that must be seen, and within which time of the attack's first request. */
export interface Expected {
  readonly sign: Sign;
  readonly withinMs: number;
}

/** What is to be seen of an attack. What stands in neither list must not be seen: it is a false alarm. */
export interface Truth {
  readonly must: readonly Expected[];
  /** What may be seen or not: it depends on how much the shoppers do beside the attack. */
  readonly may?: readonly Sign[];
}

/** Where an attack happens. */
export interface Scene {
  /** Where the shop answers. */
  readonly shop: string;
  /** Who attacks, each from an address of its own. */
  readonly attackers: Attackers;
  /** An address that a shopper comes from at this moment. */
  readonly shopperAddress: string;
  readonly dice: Dice;
  /** How many times faster than in earnest the windows of detectors and alerts pass. */
  readonly scale: number;
}

export interface Attack {
  readonly name: string;
  /** What is done, and what it comes to. */
  readonly meaning: string;
  readonly truth: (scene: Scene) => Truth;
  /** Attacks, and resolves with what the attacker got and must not have got, a sentence each. */
  readonly strike: (scene: Scene) => Promise<readonly string[]>;
}
