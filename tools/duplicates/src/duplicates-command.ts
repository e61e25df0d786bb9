import { parseArgs } from 'node:util';
import { WholeShop } from '@webstore/whole-shop';
import { planOf } from './plan.js';
import { type Output, type Proof, proveDuplicates, sumUp } from './prove-duplicates.js';

const USAGE = `Usage: npm run prove:duplicates -- [--submits 20000] [--seed 1] [--strict-answers]
  sends requests again and again under their keys, to two main-services and their neighbours, and counts what came of them
  --strict-answers  fails when a shop short of itself turned somebody away (503), too
`;
const VIOLATIONS_SHOWN = 20;

export interface Outputs {
  readonly result: Output;
  readonly progress: Output;
}

/** `npm run prove:duplicates`. Resolves with the exit code: 1 on a violation. */
export async function duplicates(args: readonly string[], { result, progress }: Outputs): Promise<number> {
  const asked = parse(args);
  if (!asked) {
    result.write(USAGE);
    return 2;
  }
  const shop = await WholeShop.open({ withOtherMain: true });
  try {
    const proof = await proveDuplicates(shop, planOf(asked.submits, asked.seed), progress);
    const sum = sumUp(proof, asked.seed);
    result.write(`${violationsOf(proof)}${JSON.stringify(sum)}\n`);
    const failures = sum.violations + (asked.strictAnswers ? sum.turned_away : 0);
    return failures === 0 ? 0 : 1;
  } finally {
    await shop.close();
  }
}

function violationsOf({ tally, effects }: Proof): string {
  const violations = [...tally.wrongs, ...effects.violations];
  return violations
    .slice(0, VIOLATIONS_SHOWN)
    .map((violation) => `violation: ${violation}\n`)
    .join('');
}

interface Asked {
  readonly submits: number;
  readonly seed: number;
  readonly strictAnswers: boolean;
}

function parse(args: readonly string[]): Asked | undefined {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { submits: text, seed: text, 'strict-answers': { type: 'boolean' } },
    });
    const { submits = '20000', seed = '1', 'strict-answers': strictAnswers = false } = values;
    return { submits: whole(submits), seed: whole(seed), strictAnswers };
  } catch {
    return undefined;
  }
}

function whole(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new RangeError(`${text} is no whole number above 0`);
  return Number(text);
}
