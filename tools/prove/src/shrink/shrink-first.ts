import type { Violation } from '../invariants/verdicts.js';
import type { Outcome } from '../run.js';
import { planOf } from '../schedule/plan.js';
import { brokenOf, type Play, rehearse } from './rehearse.js';
import { type Shrunk, shrink } from './shrink.js';

const AT_MOST = 3;
const WITHIN_MS = 60_000;

/** What some violations were shrunk to; undefined for one that could not be repeated alone. */
export type ShrunkViolations = ReadonlyMap<Violation, Shrunk | undefined>;

/** Shrinks a few violations that have a schedule: one for each promise, if the first of it can be repeated. */
export async function shrinkFirst({ violations }: Outcome, seed: number, play: Play): Promise<ShrunkViolations> {
  const shrunk = new Map<Violation, Shrunk | undefined>();
  const told = new Set<number>();
  for (const violation of violations) {
    const { schedule, number } = violation;
    if (schedule === undefined || told.has(number) || shrunk.size >= AT_MOST) continue;
    const story = await shrink({
      violation,
      plan: planOf(seed, schedule),
      withinMs: WITHIN_MS,
      breaks: async (script, effort) =>
        brokenOf(await rehearse(play, { seed, number: schedule, script, stopsAt: [number] }, effort)).length,
    });
    shrunk.set(violation, story);
    if (story) told.add(number);
  }
  return shrunk;
}
