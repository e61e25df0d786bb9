import { Dice } from '@webstore/dice';
import { MAIN, OTHER_MAIN } from '@webstore/whole-shop';
import type { FaultOrder } from './arms.js';
import { POINTS, type Point } from './points.js';

export const KINDS = [
  'killed',
  'frozen',
  'SIGTERM',
  'PostgreSQL crashed',
  'Redis stopped',
  'Redis frozen',
  'Redis flushed',
] as const;

/** What goes wrong in a round, and which process has to be where for it to happen. */
export interface Trouble {
  readonly kind: (typeof KINDS)[number];
  readonly part: string;
  readonly order: FaultOrder;
  readonly back: Comeback;
}

/** When a killed process is started again; `alone`: the other main-service is killed too and comes after it. */
export type Comeback = 'at once' | 'after a while' | 'alone';

export interface Plan {
  readonly round: number;
  readonly trouble: Trouble;
  readonly dice: Dice;
}

const MOMENTS = ['before', 'after'] as const;

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
  if (round % 30 === 12) return { kind: 'frozen', ...standsStill(MAIN, openAt(dice)) };
  if (round % 6 === 3) return special(Math.floor(round / 6), dice);
  const places = new Dice(seed).shuffle(placesOf(POINTS));
  const turn = round - Math.floor((round + 3) / 6) - Math.floor((round + 18) / 30);
  const { part, name, moment } = places[(turn - 1) % places.length] as Place;
  const order = { name, moment, times: dice.one([1, 1, 1, 2]), signal: 'SIGKILL' } as const;
  const back = dice.one<Comeback>(part === MAIN ? ['at once', 'after a while', 'alone'] : ['at once', 'after a while']);
  return { kind: 'killed', part, order, back };
}

type At = readonly [name: string, moment: 'before' | 'after'];

function standsStill(part: string, [name, moment]: At, times = 1): Pick<Trouble, 'part' | 'order' | 'back'> {
  return { part, order: { name, moment, times, signal: 'SIGSTOP' }, back: 'at once' };
}

/** Where the order of a request is open, and nobody else has it. */
function openAt(dice: Dice): At {
  return dice.one<At>([
    ['sql open-from-cart', 'after'],
    ['call POST /api/payments/process', 'before'],
    ['call POST /api/payments/process', 'after'],
    ['sql confirm', 'before'],
  ]);
}

const OTHERS = ['PostgreSQL crashed', 'SIGTERM', 'Redis stopped', 'Redis frozen', 'Redis flushed'] as const;

function special(turn: number, dice: Dice): Trouble {
  const kind = OTHERS[turn % OTHERS.length] ?? 'SIGTERM';
  if (kind === 'SIGTERM') return { kind, ...inTheMiddle(dice) };
  // A crash has something to lose where orders have just been acknowledged.
  const at = kind === 'PostgreSQL crashed' ? standsStill(MAIN, ['sql confirm', dice.one(MOMENTS)], 3) : undefined;
  return { kind, ...(at ?? standsStill(MAIN, openAt(dice))) };
}

function inTheMiddle(dice: Dice) {
  const part = dice.one([MAIN, OTHER_MAIN, 'payments-service', 'fulfillment-worker']);
  if (part === 'payments-service') return standsStill(part, ['call POST /api/payment/process', 'before']);
  return standsStill(part, part === 'fulfillment-worker' ? ['call POST /api/inventory/ship', 'after'] : openAt(dice));
}
