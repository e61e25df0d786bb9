import { parseArgs } from 'node:util';
import { Ledger, stock } from '@webstore/whole-shop';
import { misbehave } from './misbehave.js';
import { planRound } from './plan.js';
import { recordPoints } from './record-points.js';
import { lineOf, nameOf, sumUp, tableOf } from './report.js';
import { playRound, type RoundResult } from './round.js';
import { openStage, type Stage } from './stage.js';
import { LAMP } from './wishes.js';

export interface Output {
  write(text: string): void;
}

const USAGE = `Usage: npm run prove:kill -- [--rounds 100] [--seed 1] [--only N,…] [--strict-times] [--record]
  --only          plays the N-th round of the seed alone, or a few
  --strict-times  fails when a recovery took longer than it may, too
  --record        kills nothing and prints the points that the processes meet
`;

const PIECES = 1_000_000;
// Who cancels comes before the parcel, and who is struck has a job in hand.
const SLOW = [
  { name: 'delay', route: '/api/inventory/reserve', delay_ms: 50 },
  { name: 'delay', route: '/api/inventory/ship', delay_ms: 250 },
];

/** `npm run prove:kill`: kills processes while shoppers check out. Resolves with the exit code: 1 on a violation. */
export async function killRounds(args: readonly string[], output: Output): Promise<number> {
  const asked = parse(args);
  if (!asked) {
    output.write(USAGE);
    return 2;
  }
  const stage = await openStage();
  try {
    await stock(stage.store, LAMP, PIECES, 'optimistic');
    await misbehave(stage, 'inventory', SLOW);
    if (asked.record) {
      output.write(await recordPoints(stage));
      return 0;
    }
    return await playAll(stage, asked, output);
  } finally {
    await stage.close();
  }
}

async function playAll(stage: Stage, { seed, rounds, strictTimes }: Asked, output: Output): Promise<number> {
  const ledger = new Ledger(stage.address('payment-provider'));
  const startedAt = performance.now();
  const results: RoundResult[] = [];
  for (const round of rounds) {
    const result = await playRound(stage, ledger, planRound(seed, round));
    results.push(result);
    output.write(lineOf(result));
    if (result.violations.length > 0) {
      output.write(violationText(result, seed));
      break;
    }
  }
  const sum = sumUp(results);
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  const perRound = Math.round((10 * seconds) / results.length) / 10;
  const line = JSON.stringify({ ...sum, seconds, seconds_per_round: perRound, seed });
  output.write(`\n${tableOf(results)}\n${line}\n`);
  return sum.violations > 0 || (strictTimes && sum.late > 0) ? 1 : 0;
}

/** What is broken once stays broken in the store, so the rounds end with the first. */
function violationText({ plan, violations }: RoundResult, seed: number): string {
  const said = violations.map((violation) => `      ${violation}\n`).join('');
  const again = `npm run prove:kill -- --seed ${seed} --only ${plan.round}`;
  return `      seed ${seed}, round ${plan.round}, ${nameOf(plan.trouble)}\n${said}      again: ${again}\n`;
}

interface Asked {
  readonly rounds: readonly number[];
  readonly seed: number;
  readonly record: boolean;
  readonly strictTimes: boolean;
}

function parse(args: readonly string[]): Asked | undefined {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = { rounds: text, seed: text, only: text, record: flag, 'strict-times': flag } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { rounds = '100', seed = '1', only, record, 'strict-times': strictTimes } = values;
    const all = Array.from({ length: whole(rounds) }, (_, index) => index + 1);
    const numbers = only === undefined ? all : only.split(',').map(whole);
    return { rounds: numbers, seed: whole(seed), record, strictTimes };
  } catch {
    return undefined;
  }
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`${text} is no whole number`);
  return Number(text);
}
