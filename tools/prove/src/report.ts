import { commandOf } from './again.js';
import type { Violation } from './invariants/verdicts.js';
import type { ProveOptions } from './options.js';
import type { Outcome } from './run.js';
import type { ShrunkViolations } from './shrink/shrink-first.js';
import { optionsOf, tellShrunk } from './shrink/tell-shrunk.js';

export interface Reported {
  readonly outcome: Outcome;
  readonly options: ProveOptions;
  readonly shrunk: ShrunkViolations;
  readonly crashes: number;
}

const LONELY = '  alone it could not be repeated: it may take what went on beside it';

/** What a run came to, for a person; the JSON line at its end, for a machine. */
export function report(reported: Reported): string {
  const { outcome, crashes } = reported;
  const { seed } = reported.options;
  const { schedules, tally, looks, orders, redriven, seconds, violations } = outcome;
  const { deaths, zombies, faults } = tally;
  const lines = [
    ...violations.flatMap((violation) => describe(violation, reported)),
    `seed ${seed}: ${schedules} schedules with ${orders} orders in ${seconds.toFixed(1)} s (${(schedules / seconds).toFixed(1)}/s)`,
    `${tally.statements} statements and ${tally.calls} calls, at which ${deaths} processes died and ${zombies} stood still beyond their leases; ${faults} calls went wrong; ${redriven} dead letters put back; PostgreSQL crashed ${crashes} times`,
    `${looks} looks at all invariants meanwhile and one at the end: ${violations.length} violations`,
    JSON.stringify({
      schedules,
      seed,
      deaths,
      zombies,
      faults,
      crashes,
      violations: violations.length,
      seconds: Number(seconds.toFixed(1)),
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function describe(violation: Violation, reported: Reported): string[] {
  const { number, promise, schedule, facts } = violation;
  return [`✗ ${number} ${promise}`, `  schedule ${schedule ?? 'any'}: ${facts}`, ...repeatable(violation, reported)];
}

/** How it came about, as short as it could be told, and the command that repeats just that. */
function repeatable(violation: Violation, { options, outcome, shrunk }: Reported): string[] {
  const [only, ...others] = options.numbers;
  const number = violation.schedule ?? (others.length === 0 ? only : undefined);
  const again = (which: string) => `  again: ${commandOf(options, which)}`;
  if (number === undefined) return [again(`--schedules ${outcome.schedules}`)];
  const story = shrunk.get(violation);
  if (story) return [...tellShrunk(story, options.seed, number), again(optionsOf(story.script, number))];
  return [...(shrunk.has(violation) ? [LONELY] : []), again(`--only ${number}`)];
}
