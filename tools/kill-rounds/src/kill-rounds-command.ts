import { parseArgs } from 'node:util';
import { Ledger, stock } from '@webstore/whole-shop';
import { planRound } from './plan.js';
import { recordPoints } from './record-points.js';
import { lineOf, nameOf, sumUp, tableOf } from './report.js';
import { LAMP, playRound, type RoundResult } from './round.js';
import { openStage, type Stage } from './stage.js';

export interface Output {
  write(text: string): void;
}

const USAGE = `Usage: npm run prove:kill -- [--rounds 100] [--seed 1] [--only N] [--record]
  --only     plays the N-th round of the seed alone
  --record   kills nothing and prints the points that the processes meet
`;
const PIECES = 1_000_000;

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
    if (asked.record) {
      output.write(await recordPoints(stage));
      return 0;
    }
    return await playAll(stage, asked, output);
  } finally {
    await stage.close();
  }
}

async function playAll(stage: Stage, { seed, rounds }: Asked, output: Output): Promise<number> {
  const ledger = new Ledger(stage.address('payment-provider'));
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
  output.write(`\n${tableOf(results)}\n${JSON.stringify({ ...sum, seed })}\n`);
  return sum.violations === 0 ? 0 : 1;
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
}

function parse(args: readonly string[]): Asked | undefined {
  const text = { type: 'string' } as const;
  const options = { rounds: text, seed: text, only: text, record: { type: 'boolean' } } as const;
  try {
    const { rounds = '100', seed = '1', only, record = false } = parseArgs({ args: [...args], options }).values;
    const numbers = only === undefined ? Array.from({ length: whole(rounds) }, (_, index) => index + 1) : [whole(only)];
    return { rounds: numbers, seed: whole(seed), record };
  } catch {
    return undefined;
  }
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`${text} is no whole number`);
  return Number(text);
}
