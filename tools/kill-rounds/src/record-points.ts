import { Ledger, MAIN, OTHER_MAIN, partOf } from '@webstore/whole-shop';
import { Dice } from './dice.js';
import { playRound } from './round.js';
import type { Stage } from './stage.js';

const ARMED = [MAIN, OTHER_MAIN, 'payments-service', 'promotions-service', 'fulfillment-worker'];
const ROUNDS = 6;
const CALM_ROUNDS = 3;

/** Lets shoppers check out while every process writes down the points it meets; one main-service is killed meanwhile. */
export async function recordPoints(stage: Stage): Promise<string> {
  const ledger = new Ledger(stage.address('payment-provider'));
  for (const name of ARMED) await stage.arms.record(name);
  for (let round = 1; round <= ROUNDS; round += 1) {
    await playRound(stage, ledger, { round, trouble: round <= CALM_ROUNDS ? CALM : KILLED, dice: new Dice(round) });
  }
  const met = await Promise.all(ARMED.map((name) => metBy(stage, name)));
  return [...new Set(met.flat())].toSorted().join('');
}

async function metBy(stage: Stage, name: string): Promise<string[]> {
  return (await stage.arms.met(name)).map((point) => `${partOf(name)}: '${point}',\n`);
}

const CALM = { kind: 'Redis flushed', afterMs: 0 } as const;
const KILLED = {
  kind: 'killed',
  part: MAIN,
  order: { name: 'sql confirm', moment: 'before', times: 1, signal: 'SIGKILL' },
  back: 'after a while',
} as const;
