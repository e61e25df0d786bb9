import { money } from '@webstore/money';
import { eventRowsOf, orderRow } from './history-rows.js';
import type { PastOrder } from './orders.js';

const now = new Date('2026-11-21T15:00:00Z');

describe('an order of the history', () => {
  const placed = (at: string, isCancelled: boolean): PastOrder => ({
    ...{ id: 'o-1', customerId: 'c-1', country: 'US', method: 'card', lines: [], usdMicros: 1_000_000, isCancelled },
    ...{ total: money(100, 'USD'), totalUsd: money(100, 'USD'), placedAt: new Date(at) },
  });
  const timesOf = (order: PastOrder) => eventRowsOf(order, now).map(({ at }) => at.getTime());

  it.each([true, false])('has nothing that lies in the future, cancelled or not (%s)', (isCancelled) => {
    for (const at of ['2026-11-21T14:59:59Z', '2026-11-21T03:00:00Z', '2026-10-01T00:00:00Z']) {
      const order = placed(at, isCancelled);
      const times = timesOf(order);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
      const { shipped_at, cancelled_at } = orderRow(order, now);
      expect((shipped_at ?? cancelled_at)?.getTime()).toBeLessThanOrEqual(now.getTime());
    }
  });

  it('is shipped on the next day where that is over', () => {
    const { shipped_at } = orderRow(placed('2026-10-01T00:00:00Z', false), now);
    expect(shipped_at).toEqual(new Date('2026-10-02T02:00:00Z'));
  });
});
