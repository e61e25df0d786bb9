import { openPool } from '@webstore/database';
import type { Outcome, RunOptions } from '../run.js';
import { run } from '../run.js';
import { callMutants } from './call-mutants.js';
import { type Mutant, Planting } from './planting.js';
import { statementMutants } from './statement-mutants.js';

export const mutants: readonly Mutant[] = [...callMutants, ...statementMutants];

export interface Verdict {
  readonly mutant: Mutant;
  readonly isCaught: boolean;
  /** How often the bug was reached. */
  readonly planted: number;
  /** Parts of statements that are not there any more: the mutant is to be mended. */
  readonly missing: readonly string[];
  readonly outcome: Outcome;
}

/** Runs a planted bug until an invariant complains of it, or the schedules are over. */
export async function hunt(mutant: Mutant, options: Omit<RunOptions, 'sabotage' | 'stopsAt'>): Promise<Verdict> {
  const planting = new Planting();
  const outcome = await runPlanted(mutant, { ...options, stopsAt: mutant.caughtBy }, planting);
  const missing = [...planting.missing];
  const isCaught = outcome.violations.length > 0 && planting.count > 0 && missing.length === 0;
  return { mutant, isCaught, planted: planting.count, missing, outcome };
}

/** A run with a planted bug. */
export async function runPlanted(mutant: Mutant, options: RunOptions, planting = new Planting()): Promise<Outcome> {
  await weaken(options.url, mutant.weaken ?? []);
  return run({ ...options, ...mutant.luck, sabotage: mutant.sabotage(planting) });
}

async function weaken(url: string, statements: readonly string[]): Promise<void> {
  const db = openPool({ url, schema: 'store', max: 1 });
  for (const statement of statements) await db.query(statement);
  await db.end();
}

/** @throws Error for a name that no mutant has */
export function mutantOf(name: string): Mutant {
  const mutant = mutants.find((one) => one.name === name);
  if (!mutant) throw new Error(`"${name}" is no mutant; there are ${mutants.map((one) => one.name).join(', ')}`);
  return mutant;
}
