import { MAIN, OTHER_MAIN } from '@webstore/whole-shop';
import type { FaultOrder } from './arms.js';
import { Dice } from './dice.js';
import { POINTS, type Point } from './points.js';

/** What goes wrong in a round. */
export type Trouble =
  | { readonly kind: 'killed' | 'frozen'; readonly part: string; readonly order: FaultOrder; readonly back: Comeback }
  | { readonly kind: 'PostgreSQL crashed' | 'Redis flushed' | 'Redis stopped'; readonly afterMs: number }
  | { readonly kind: 'SIGTERM'; readonly part: string; readonly afterMs: number };

/** When a killed process is started again; a main-service may also take the other one down with it. */
export type Comeback = 'at once' | 'after a while' | 'with the other';

export interface Plan {
  readonly round: number;
  readonly trouble: Trouble;
  readonly dice: Dice;
}

const MOMENTS = ['before', 'after'] as const;
const WITHIN_MS = 300;

interface Place extends Point {
  readonly moment: 'before' | 'after';
}

/** The n-th round of a seed, always the same one. Rounds that kill go through all the places, in an order of the seed. */
export function planRound(seed: number, round: number): Plan {
  const dice = new Dice(seed, round);
  return { round, trouble: troubleOf(seed, round, dice), dice };
}

export function placesOf(points: readonly Point[]): Place[] {
  return points.flatMap((point) => MOMENTS.map((moment) => ({ ...point, moment })));
}

/** One round in six is about something else than a kill at a point, and one in thirty freezes. */
function troubleOf(seed: number, round: number, dice: Dice): Trouble {
  const afterMs = dice.below(WITHIN_MS);
  if (round % 30 === 15) return freezing(dice);
  if (round % 6 === 3) return special(Math.floor(round / 6), dice, afterMs);
  const places = new Dice(seed).shuffle(placesOf(POINTS));
  const turn = round - Math.floor((round + 2) / 6);
  const { part, name, moment } = places[(turn - 1) % places.length] as Place;
  const order = { name, moment, times: dice.one([1, 1, 1, 2]), signal: 'SIGKILL' } as const;
  const back = dice.one<Comeback>(
    part === MAIN ? ['at once', 'after a while', 'with the other'] : ['at once', 'after a while'],
  );
  return { kind: 'killed', part, order, back };
}

function freezing(dice: Dice): Trouble {
  const name = dice.one(['sql confirm', 'sql open-from-cart', 'call POST /api/payments/process']);
  const order = { name, moment: dice.one(MOMENTS), times: 1, signal: 'SIGSTOP' } as const;
  return { kind: 'frozen', part: MAIN, order, back: 'at once' };
}

function special(turn: number, dice: Dice, afterMs: number): Trouble {
  const kinds = [
    'PostgreSQL crashed',
    'SIGTERM',
    'Redis flushed',
    'PostgreSQL crashed',
    'SIGTERM',
    'Redis stopped',
  ] as const;
  const kind = kinds[turn % kinds.length] ?? 'SIGTERM';
  if (kind !== 'SIGTERM') return { kind, afterMs };
  return { kind, part: dice.one([MAIN, OTHER_MAIN, 'payments-service', 'fulfillment-worker']), afterMs };
}
