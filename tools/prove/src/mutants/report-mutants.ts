import type { Verdict } from './mutants.js';

/** One planted bug: which invariant caught it, and after how much. */
export function describeVerdict({ mutant, isCaught, planted, missing, outcome }: Verdict): string {
  const { schedules, seconds, violations } = outcome;
  const [first] = violations;
  const how = first
    ? `${first.number} ${first.promise}: ${first.facts}`
    : `nobody complained; reached ${planted} times`;
  const rot = missing.length > 0 ? ` (not in the statement any more: ${missing.join(' | ')})` : '';
  return [
    `${isCaught ? '✔' : '✗'} ${mutant.name.padEnd(30)} ${String(schedules).padStart(4)} schedules ${seconds.toFixed(1).padStart(5)} s  ${mutant.withoutWhat}`,
    `    ${how.slice(0, 180)}${rot}`,
  ].join('\n');
}

/** The line for a machine, after the names of those that survived. */
export function sumUp(verdicts: readonly Verdict[], seed: number): string {
  const survivors = verdicts.filter(({ isCaught }) => !isCaught).map(({ mutant }) => mutant.name);
  const told = survivors.length > 0 ? [`survived: ${survivors.join(', ')}`] : [];
  const counts = { mutants: verdicts.length, caught: verdicts.length - survivors.length, seed, survivors };
  return `${[...told, JSON.stringify(counts)].join('\n')}\n`;
}
