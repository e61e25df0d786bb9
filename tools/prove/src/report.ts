import type { Violation } from './invariants/verdicts.js';
import type { Outcome } from './run.js';

/** What a run came to, for a person; the JSON line at its end, for a machine. */
export function report(outcome: Outcome, seed: number, crashes: number): string {
  const { schedules, tally, looks, orders, redriven, seconds, violations } = outcome;
  const { deaths, zombies, faults } = tally;
  const lines = [
    ...violations.map((violation) => describe(violation, seed)),
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

function describe({ number, promise, schedule, facts }: Violation, seed: number): string {
  const again = schedule === undefined ? `--schedules …` : `--only ${schedule}`;
  return `✗ ${number} ${promise}\n  schedule ${schedule ?? 'any'}: ${facts}\n  again: npm run prove -- --seed ${seed} ${again}`;
}
