import { Dice } from '@webstore/dice';
import type { Trouble } from './plan.js';
import { sumUp } from './report.js';
import type { RoundResult } from './round.js';

const killed = (part: string, more: Partial<Trouble> = {}): Trouble => ({
  ...{ kind: 'killed', part, back: 'at once', ...more },
  order: { name: 'sql confirm', moment: 'before', times: 1, signal: 'SIGKILL' },
});

function played(trouble: Trouble, tookMs: number, more: Partial<RoundResult> = {}): RoundResult {
  return {
    plan: { round: 7, trouble, dice: new Dice(1) },
    ...{ hasStruck: true, kills: 1, recovery: { open: 1, takenOver: 1, tookMs, story: [] } },
    ...{ afterReturnMs: 0, checkouts: 5, acknowledged: 0, failed: [], tookMs: 4_000, violations: [], ...more },
  };
}

describe('the report of the rounds', () => {
  it.each<[string, Trouble, number, Partial<RoundResult>]>([
    ['the other main-service', killed('main-service'), 2_000, {}],
    ['a lease to run out', killed('main-service', { kind: 'frozen' }), 7_000, {}],
    ['a start alone', killed('main-service', { back: 'alone' }), 9_000, { afterReturnMs: 5_000 }],
    ['a worker to come back', killed('fulfillment-worker'), 9_000, { afterReturnMs: 2_000 }],
    ['the payments to come back', killed('payments-service'), 7_000, { afterReturnMs: 5_000 }],
    ['twice the time that payments were away', killed('payments-service'), 18_000, { afterReturnMs: 12_000 }],
  ])('counts a round as late that took longer than %s may', (_, trouble, tookMs, more) => {
    const inTime = sumUp([played(trouble, tookMs, more)]);
    const later = more.afterReturnMs === undefined ? {} : { afterReturnMs: more.afterReturnMs + 1 };
    const tooLate = sumUp([played(trouble, tookMs + 1, later)]);
    expect(inTime).toMatchObject({ late: 0, late_rounds: [] });
    expect(tooLate).toMatchObject({ late: 1, late_rounds: [expect.stringContaining('round 7: ')], violations: 0 });
  });

  it('names the places that no round of theirs came to', () => {
    const missed = { hasStruck: false, kills: 0 };
    const [worker, main] = [killed('fulfillment-worker'), killed('main-service')];
    expect(sumUp([played(worker, 1, missed), played(main, 1, missed), played(main, 1)])).toMatchObject({
      points: 1,
      unreached: ['fulfillment-worker killed before sql confirm'],
    });
  });
});
