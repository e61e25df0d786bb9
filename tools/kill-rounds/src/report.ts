import type { Trouble } from './plan.js';
import type { RoundResult } from './round.js';
import { situationOf } from './situations.js';

/** What went wrong, in a few words. */
export function nameOf({ kind, part, order: { moment, name } }: Trouble): string {
  if (kind === 'killed' || kind === 'frozen') return `${part} ${kind} ${moment} ${name}`;
  return kind === 'SIGTERM' ? `${part} SIGTERM ${moment} ${name}` : `${kind} ${moment} ${name}`;
}

/** By how much the recovery of a round took longer than its situation allows; undefined where it did not. */
export function lateness({ plan, recovery, afterReturnMs }: RoundResult): string | undefined {
  const { name, withinMs, since, orTimesAway = 0 } = situationOf(plan.trouble);
  const tookMs = since === 'return' ? afterReturnMs : recovery.tookMs;
  const awayMs = recovery.tookMs - afterReturnMs;
  const atMostMs = Math.max(withinMs, orTimesAway * awayMs);
  if (tookMs <= atMostMs) return undefined;
  return `round ${plan.round}: ${name}, ${tookMs} ms after the ${since} instead of ${atMostMs} (${nameOf(plan.trouble)})`;
}

export function lineOf(result: RoundResult): string {
  const { plan, hasStruck, recovery, afterReturnMs, tookMs, violations, failed } = result;
  const { open, takenOver } = recovery;
  const times = `${recovery.tookMs} ms, ${afterReturnMs} ms after the return`;
  const outcome = hasStruck ? `${open} open, ${takenOver} taken over, recovered in ${times}` : 'was not reached';
  const verdict = violations.length === 0 ? 'ok' : `VIOLATIONS ${violations.length}`;
  const late = lateness(result) === undefined ? '' : [', LATE', ...recovery.story].join('\n      ');
  const tries = failed.length === 0 ? '' : `, tried again ${failed.length}`;
  return `${String(plan.round).padStart(4)}  ${nameOf(plan.trouble)}: ${outcome}; round ${tookMs} ms${tries}, ${verdict}${late}\n`;
}

/** By point: how often it was struck; by situation: the longest recovery. */
export function tableOf(results: readonly RoundResult[]): string {
  const places = rowsBy(results, ({ plan }) => nameOf(plan.trouble));
  return [...places, '\n', ...rowsBy(results, ({ plan }) => situationOf(plan.trouble).name)].join('');
}

function rowsBy(results: readonly RoundResult[], by: (result: RoundResult) => string): string[] {
  const groups = [...Map.groupBy(results, by)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(...groups.map(([name]) => name.length), 0);
  return groups.map(([name, group]) => {
    const { struck, open, longest_ms, longest_after_return_ms, late } = timesOf(group);
    const times = `longest ${longest_ms} ms (${longest_after_return_ms} ms after the return)`;
    return `${name.padEnd(width)}  struck ${struck}/${group.length}  open ${open}  ${times}  late ${late}\n`;
  });
}

function timesOf(group: readonly RoundResult[]) {
  const struck = group.filter(({ hasStruck }) => hasStruck);
  return {
    rounds: group.length,
    struck: struck.length,
    open: struck.reduce((sum, { recovery }) => sum + recovery.open, 0),
    longest_ms: Math.max(0, ...struck.map(({ recovery }) => recovery.tookMs)),
    longest_after_return_ms: Math.max(0, ...struck.map(({ afterReturnMs }) => afterReturnMs)),
    late: group.filter((result) => lateness(result) !== undefined).length,
  };
}

/**
 * The line for programs. `points`: places in the programs, before or after, where a process was really killed, frozen or
 * held while something else was; `unreached`: those that no round of theirs came to. `open`: orders, or parcels and
 * refunds where these are what waits, that were open when it struck. `postgres`: orders acknowledged before a crash; `redis`:
 * checkouts begun before or while it was away, and those of them that had to be repeated.
 */
export function sumUp(results: readonly RoundResult[]) {
  const byName = Map.groupBy(results, ({ plan }) => nameOf(plan.trouble));
  const [reached, unreached] = [true, false].map((is) =>
    [...byName].flatMap(([name, group]) => (group.some(({ hasStruck }) => hasStruck) === is ? [name] : [])),
  ) as [string[], string[]];
  const late = results.flatMap((result) => lateness(result) ?? []);
  const ofRedis = results.filter(({ plan }) => plan.trouble.kind.startsWith('Redis'));
  const ofPostgres = results.filter(({ plan }) => plan.trouble.kind === 'PostgreSQL crashed');
  const situations = Map.groupBy(results, ({ plan }) => situationOf(plan.trouble).name);
  return {
    rounds: results.length,
    kills: results.reduce((sum, { kills }) => sum + kills, 0),
    points: reached.length,
    unreached,
    violations: results.reduce((sum, { violations }) => sum + violations.length, 0),
    longest_recovery_ms: timesOf(results).longest_ms,
    ...{ late: late.length, late_rounds: late },
    situations: Object.fromEntries([...situations].map(([name, group]) => [name, situationRow(group)])),
    postgres: { acknowledged: ofPostgres.reduce((sum, { acknowledged }) => sum + acknowledged, 0) },
    redis: {
      checkouts: ofRedis.reduce((sum, { checkouts }) => sum + checkouts, 0),
      failed: ofRedis.reduce((sum, { failed }) => sum + failed.length, 0),
    },
  };
}

function situationRow(group: readonly RoundResult[]) {
  const { plan } = group[0] as RoundResult;
  const { withinMs: within_ms, since } = situationOf(plan.trouble);
  return { ...timesOf(group), within_ms, since };
}
