import type { Dice } from '@webstore/dice';
import { buys, comesBack, isClumsy, leavesTheCart, looksAround, type Story, spends, watches } from './stories.js';

/** A kind of shopper, and what one of that kind does in a visit. */
export interface Persona {
  /** Of a thousand visits. */
  readonly share: number;
  readonly tell: (dice: Dice) => Story;
}

export const personas = {
  'window shopper': { share: 470, tell: looksAround },
  abandoner: { share: 170, tell: leavesTheCart },
  buyer: { share: 180, tell: buys },
  returning: { share: 80, tell: comesBack },
  vip: { share: 40, tell: spends },
  clumsy: { share: 50, tell: isClumsy },
  canary: { share: 10, tell: watches },
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof personas;

export const personaNames = Object.keys(personas) as readonly PersonaName[];
