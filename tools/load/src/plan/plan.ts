import type { Country } from '@webstore/contracts';
import { Dice } from '@webstore/dice';
import { type ActName, actNamed } from './acts.js';
import { arrivals, type Traffic } from './arrivals.js';
import { oneByShare } from './one-by-share.js';
import { VISITS_FROM } from './origins.js';
import { type PersonaName, personas } from './personas.js';
import type { Story } from './stories.js';
import { Thinking } from './thinking.js';

export interface PlanOptions extends Traffic {
  readonly seed: number;
  readonly personas: readonly PersonaName[];
  /** By what think times are multiplied: 1 for people, less for a test that has no time. */
  readonly pace: number;
}

/** One request of the run, whatever the shop will say to those before it. */
export interface PlannedRequest {
  readonly atMs: number;
  /** The number of the visit that it belongs to, and whether that ends with it. */
  readonly visit: number;
  readonly isLast: boolean;
  readonly persona: PersonaName;
  readonly country: Country;
  readonly act: ActName;
  /** Below 2^32: what the shopper chooses of what the shop has shown. */
  readonly choice: number;
}

interface Visit {
  readonly number: number;
  readonly persona: PersonaName;
  readonly country: Country;
  readonly story: Story;
  readonly dice: Dice;
  done: number;
}

const ANY = 2 ** 32;
const OF_ARRIVALS = 1;
const OF_VISITS = 2;

/**
 * The requests of a run in the order of their time. Each goes to whoever has thought longest about the last answer; where all
 * still think, somebody new comes in: so the rate is the wanted one from the first second on.
 */
export function* planOf(options: PlanOptions): Generator<PlannedRequest> {
  const thinking = new Thinking<Visit>();
  let begun = 0;
  for (const atMs of arrivals(options, new Dice(options.seed, OF_ARRIVALS))) {
    const visit = thinking.takeReady(atMs) ?? begin(begun++, options);
    const act = visit.story[visit.done] as ActName;
    visit.done += 1;
    const isLast = visit.done === visit.story.length;
    const { number, persona, country, dice } = visit;
    yield { atMs, visit: number, isLast, persona, country, act, choice: dice.below(ANY) };
    if (!isLast) thinking.add(visit, atMs + options.pace * thinkTimeOf(act, dice));
  }
}

function begin(number: number, { seed, personas: wanted }: PlanOptions): Visit {
  const dice = new Dice(seed, OF_VISITS, number);
  const persona = oneByShare(
    dice,
    wanted.map((name) => [name, personas[name].share] as const),
  );
  const country = oneByShare(dice, VISITS_FROM);
  return { number, persona, country, dice, story: personas[persona].tell(dice), done: 0 };
}

function thinkTimeOf(act: ActName, dice: Dice): number {
  const [least, most] = actNamed(act).thinkMs;
  return least + dice.below(most - least + 1);
}
