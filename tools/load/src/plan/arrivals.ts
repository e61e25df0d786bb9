import type { Dice } from '@webstore/dice';
import { type CurveName, curves } from './curves.js';

export interface Traffic {
  /** On average, where the curve is 1. */
  readonly ratePerSecond: number;
  readonly durationMs: number;
  readonly curve: CurveName;
}

const ANY = 2 ** 32;

/** When requests come, in ms from the start: by chance, as people do, and as often as the curve says. */
export function* arrivals({ ratePerSecond, durationMs, curve }: Traffic, dice: Dice): Generator<number> {
  let atMs = 0;
  for (;;) {
    const perMs = (ratePerSecond * curves[curve](atMs / durationMs)) / 1_000;
    atMs += -Math.log(1 - dice.below(ANY) / ANY) / perMs;
    if (atMs >= durationMs) return;
    yield atMs;
  }
}
