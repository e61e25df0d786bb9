import fc from 'fast-check';
import { segmentOf } from './segmentation.js';
import { historyBeforeVisit } from './visits.js';

const now = new Date('2026-11-21T12:00:00Z');
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
const cameBack = { lastVisitAt: daysAgo(10), spendUsdMinor: 0, orders: 0 };

describe('the segment of a customer', () => {
  it.each([
    [0, 'returning'],
    [30, 'returning'],
    [30 + 1 / DAY_MS, 'at_risk'],
    [31, 'at_risk'],
    [89, 'at_risk'],
    [90 - 1 / DAY_MS, 'at_risk'],
    [90, 'churned'],
    [400, 'churned'],
  ])('%d days after the last visit is %s', (days, segment) => {
    expect(segmentOf({ ...cameBack, lastVisitAt: daysAgo(days) }, now)).toBe(segment);
  });

  it.each([
    [500_00, 0, 'returning'],
    [500_01, 0, 'vip'],
    [0, 5, 'returning'],
    [0, 6, 'vip'],
  ])('with %d cents spent in %d orders is %s', (spendUsdMinor, orders, segment) => {
    expect(segmentOf({ ...cameBack, spendUsdMinor, orders }, now)).toBe(segment);
  });

  it('is new before any visit, whatever was bought', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (spendUsdMinor, orders) => {
        expect(segmentOf({ lastVisitAt: null, spendUsdMinor, orders }, now)).toBe('new');
      }),
    );
  });

  it('is vip for whoever buys much, however long ago they came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 6 }), (days, orders) => {
        expect(segmentOf({ lastVisitAt: daysAgo(days), spendUsdMinor: 0, orders }, now)).toBe('vip');
      }),
    );
  });
});

describe('a visit', () => {
  const activity = { lastVisitAt: now, previousVisitAt: daysAgo(45), spendUsdMinor: 0, orders: 0 };
  const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const segmentAt = (at: Date) => segmentOf(historyBeforeVisit(activity, at), at);

  it('is judged by what was before it, to its end', () => {
    expect(segmentAt(now)).toBe('at_risk');
    expect(segmentAt(minutesLater(29))).toBe('at_risk');
    expect(segmentAt(minutesLater(30))).toBe('returning');
  });

  it('is the first of a new customer until it is over', () => {
    const first = { ...activity, previousVisitAt: null };
    expect(segmentOf(historyBeforeVisit(first, minutesLater(5)), minutesLater(5))).toBe('new');
    expect(segmentOf(historyBeforeVisit(first, minutesLater(40)), minutesLater(40))).toBe('returning');
  });
});
