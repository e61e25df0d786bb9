import { Dice } from '@webstore/dice';
import { Ledger, MAIN, OTHER_MAIN, partOf } from '@webstore/whole-shop';
import { playRound } from './round.js';
import type { Stage } from './stage.js';

const ARMED = [MAIN, OTHER_MAIN, 'payments-service', 'promotions-service', 'fulfillment-worker'];
const NAMES = ['sql load-open-order', 'sql renew-sagas', 'sql find-access'];

/** Lets shoppers check out while every process writes down the points it meets, and nothing goes wrong. */
export async function recordPoints(stage: Stage): Promise<string> {
  const ledger = new Ledger(stage.address('payment-provider'));
  for (const name of ARMED) await stage.arms.record(name);
  for (const [index, name] of NAMES.entries()) {
    await playRound(stage, ledger, { round: index + 1, trouble: troubleOfNobody(name), dice: new Dice(index) });
  }
  const met = await Promise.all(ARMED.map((name) => metBy(stage, name)));
  return [...new Set(met.flat())].toSorted().join('');
}

async function metBy(stage: Stage, name: string): Promise<string[]> {
  return (await stage.arms.met(name)).map((point) => `${partOf(name)}: '${point}',\n`);
}

/** Third parties obey no orders, so that the shoppers come in all the waves there are. */
const troubleOfNobody = (name: string) =>
  ({
    kind: 'killed',
    part: 'crm',
    order: { name, moment: 'before', times: 1, signal: 'SIGKILL' },
    back: 'at once',
  }) as const;
