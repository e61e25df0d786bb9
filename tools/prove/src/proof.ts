import { mutantOf, runPlanted } from './mutants/mutants.js';
import type { Mutant } from './mutants/planting.js';
import type { ProveOptions } from './options.js';
import { report } from './report.js';
import { type Outcome, run } from './run.js';
import type { Script } from './schedule/schedule.js';
import { brokenOf, type Play, rehearse } from './shrink/rehearse.js';
import { type ShrunkViolations, shrinkFirst } from './shrink/shrink-first.js';
import type { Stage } from './stage/database.js';

const CRASH_AFTER = [1 / 3, 2 / 3];

/** Plays what is asked for, shrinks what broke a promise, and says so. */
export async function prove(stage: Stage, options: ProveOptions): Promise<Proof> {
  const play = playOn(stage, options);
  const { outcome, shrunk } = await (options.script
    ? repeat(play, options, options.script)
    : playAll(stage, options, play));
  const text = report({ outcome, options, shrunk, crashes: stage.crashes });
  return { text, isProven: outcome.violations.length === 0 };
}

export interface Proof {
  /** What is to be printed. */
  readonly text: string;
  readonly isProven: boolean;
}

interface Played {
  readonly outcome: Outcome;
  readonly shrunk: ShrunkViolations;
}

function mutantIn({ mutants: [name, ...others] }: ProveOptions): Mutant | undefined {
  if (others.length > 0) throw new Error('One mutant at a time; npm run prove:mutants hunts several');
  return name === undefined ? undefined : mutantOf(name);
}

/** On a copy for each run, with the bug that is to be planted. */
export function playOn(stage: Stage, options: ProveOptions): Play {
  const mutant = mutantIn(options);
  return (how) => stage.onCopy((url) => (mutant ? runPlanted(mutant, { ...how, url }) : run({ ...how, url })));
}

async function playAll(stage: Stage, options: ProveOptions, play: Play): Promise<Played> {
  const { restartsDatabase, ...how } = options;
  const mutant = mutantIn(options);
  const crashAt = restartsDatabase ? CRASH_AFTER.map((share) => Math.ceil(how.numbers.length * share)) : [];
  const crashes: Promise<void>[] = [];
  const outcome = await play({
    ...how,
    ...(mutant && { stopsAt: mutant.caughtBy }),
    onDone: (done) => {
      if (crashAt.includes(done)) crashes.push(stage.crash());
    },
  });
  await Promise.all(crashes);
  sayThatItTakesTime(outcome);
  return { outcome, shrunk: await shrinkFirst(outcome, how.seed, play) };
}

/** Whoever has no patience knows at least what broke, and where. */
function sayThatItTakesTime({ violations: [first, ...others] }: Outcome): void {
  if (!first) return;
  const { number, promise, schedule = 'any' } = first;
  process.stderr.write(`✗ ${number} ${promise} (schedule ${schedule}), and ${others.length} more; shrinking a few …\n`);
}

/** The first try that broke a promise, or the last. */
async function repeat(play: Play, { seed, numbers: [number = 1] }: ProveOptions, script: Script): Promise<Played> {
  const tries = await rehearse(play, { seed, number, script });
  const broken = brokenOf(tries);
  const outcome = broken[0] ?? (tries.at(-1) as Outcome);
  const story = { script, broke: broken.length, isShortest: true };
  return { outcome, shrunk: new Map(outcome.violations.map((violation) => [violation, story])) };
}
