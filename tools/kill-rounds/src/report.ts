import type { Trouble } from './plan.js';
import type { RoundResult } from './round.js';

/** What went wrong, in a few words. */
export function nameOf(trouble: Trouble): string {
  if ('order' in trouble) return `${trouble.part} ${trouble.kind} ${trouble.order.moment} ${trouble.order.name}`;
  return trouble.kind === 'SIGTERM' ? `${trouble.part} SIGTERM` : trouble.kind;
}

/** Under what a recovery is to be compared. */
export function situationOf(trouble: Trouble): string {
  if (!('order' in trouble)) return nameOf(trouble);
  if (trouble.kind === 'frozen') return `${trouble.part} frozen 20 s`;
  if (trouble.part !== 'main-service') return `${trouble.part} killed, back ${trouble.back}`;
  return trouble.back === 'with the other' ? 'both main-services killed' : 'main-service killed, the other is there';
}

export function lineOf({ plan, hasStruck, recoveryMs, tookMs, violations }: RoundResult): string {
  const outcome = hasStruck ? `recovered in ${recoveryMs} ms` : 'was not reached';
  const verdict = violations.length === 0 ? 'ok' : `VIOLATIONS ${violations.length}`;
  return `${String(plan.round).padStart(4)}  ${nameOf(plan.trouble)}: ${outcome}, ${tookMs} ms, ${verdict}\n`;
}

/** By point and by situation: how often it happened, the longest recovery, the violations. */
export function tableOf(results: readonly RoundResult[]): string {
  return [
    ...rowsBy(results, ({ plan }) => nameOf(plan.trouble)),
    '\n',
    ...rowsBy(results, ({ plan }) => situationOf(plan.trouble)),
  ].join('');
}

function rowsBy(results: readonly RoundResult[], by: (result: RoundResult) => string): string[] {
  const groups = [...Map.groupBy(results, by)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(...groups.map(([name]) => name.length), 0);
  return groups.map(([name, group]) => {
    const { kills, violations, longest_recovery_ms: longest } = sumUp(group);
    const afterReturn = Math.max(...group.map(({ afterReturnMs }) => afterReturnMs));
    const struck = group.filter(({ hasStruck }) => hasStruck).length;
    const times = `longest ${longest} ms (${afterReturn} ms after the return)`;
    return `${name.padEnd(width)}  struck ${struck}/${group.length}  kills ${kills}  ${times}  violations ${violations}\n`;
  });
}

/** The line for programs. `points`: places in the programs, before or after, where a process was really killed or frozen. */
export function sumUp(results: readonly RoundResult[]) {
  const struck = results.filter(({ hasStruck }) => hasStruck);
  const atPoints = struck.filter(({ plan }) => 'order' in plan.trouble);
  return {
    rounds: results.length,
    kills: struck.reduce((sum, { kills }) => sum + kills, 0),
    points: new Set(atPoints.map(({ plan }) => nameOf(plan.trouble))).size,
    violations: results.reduce((sum, { violations }) => sum + violations.length, 0),
    longest_recovery_ms: Math.max(0, ...struck.map(({ recoveryMs }) => recoveryMs)),
  };
}
