import { describe, expect, it } from 'vitest';
import { order } from '../../../test/checkout-shop';
import type { Order } from '../../api/orders';
import { isAtRest, standingOf } from './standing';
import { carrierOf, timelineOf } from './timeline';
import { pauseMs } from './use-order';

type Event = Order['timeline'][number];

const event = (type: Event['type'], minute: number, facts: Event['facts'] = {}): Event => ({
  sequence: minute,
  type,
  at: `2026-03-01T11:${String(minute).padStart(2, '0')}:00.000Z`,
  facts,
});

function withGoods(fulfillment: Order['fulfillment_status'], events: readonly Event[]): Order {
  const lines = order.lines.map((line) => ({ ...line, fulfillment }));
  return { ...order, fulfillment_status: fulfillment, lines, timeline: [...order.timeline, ...events] };
}

const told = (of: Order) =>
  timelineOf(of).map(({ stage, at, isCurrent, notes }) =>
    [isCurrent ? `${stage}!` : stage, at?.slice(11, 16) ?? 'to come', ...notes].join(' '),
  );

describe('the story of an order', () => {
  it('begins with what is placed and paid, and names what is to come', () => {
    expect(told(order)).toEqual(['placed 10:00', 'paid! 10:00', 'reserved to come', 'shipped to come']);
  });

  it('waits for the bank', () => {
    const waiting: Order = { ...order, status: 'PENDING', payment_status: 'unknown', timeline: [] };
    expect(told(waiting)).toEqual([
      'placed! 10:00 waitingForBank',
      'paid to come',
      'reserved to come',
      'shipped to come',
    ]);
  });

  it('is paid at once where nothing is to be paid', () => {
    const free: Order = { ...order, payment_status: 'not_required', timeline: [] };
    expect(told(free)[1]).toBe('paid! 10:00');
  });

  it.each(['alternative_warehouse', 'supplier', 'delayed'] as const)('says that goods are %s', (fate) => {
    const type = fate === 'delayed' ? 'LineDelayed' : 'LineReserved';
    expect(told(withGoods(fate, [event(type, 2)]))[2]).toBe(`reserved! 11:02 ${fate}`);
  });

  it('says that something was not to be had', () => {
    const [line] = order.lines as [Order['lines'][number]];
    const partly: Order = {
      ...withGoods('reserved', [event('LineReserved', 2), event('LineCancelled', 3)]),
      lines: [
        { ...line, fulfillment: 'reserved' },
        { ...line, product_id: 'lamp', fulfillment: 'cancelled_out_of_stock' },
      ],
    };
    expect(told(partly)[2]).toBe('reserved! 11:03 someMissing');
  });

  it('ends with the carrier', () => {
    const shipped = withGoods('shipped', [event('LineReserved', 2), event('OrderShipped', 5, { carrier: 'DHL' })]);
    expect(told(shipped)).toEqual(['placed 10:00', 'paid 10:00', 'reserved 11:02', 'shipped! 11:05 carrier']);
    expect(carrierOf(shipped)).toBe('DHL');
    expect(carrierOf(order)).toBeUndefined();
  });

  it.each([
    ['customer', 'refund_pending', 'cancelledByYou refundUnderWay'],
    ['out_of_stock', 'refunded', 'outOfStock refunded'],
    ['payment-declined', 'declined', 'declined'],
    ['checkout-undone', 'none', ''],
  ] as const)('ends when it is cancelled (%s, %s), without what it never reached', (reason, payment_status, notes) => {
    const cancelled: Order = {
      ...order,
      status: 'CANCELLED',
      payment_status,
      timeline: [...order.timeline, event('OrderCancelled', 9, { reason })],
    };
    expect(told(cancelled)).toEqual(['placed 10:00', 'paid 10:00', `cancelled! 11:09 ${notes}`.trim()]);
  });
});

describe('an order', () => {
  it.each([
    ['PENDING', 'none', 'pending'],
    ['CONFIRMED', 'reserving', 'preparing'],
    ['CONFIRMED', 'alternative_warehouse', 'preparing'],
    ['CONFIRMED', 'delayed', 'delayed'],
    ['CONFIRMED', 'shipped', 'shipped'],
    ['CANCELLED', 'none', 'cancelled'],
    ['CONFIRMED', 'cancelled_out_of_stock', 'cancelled'],
  ] as const)('that is %s and %s is %s', (status, fulfillment_status, standing) => {
    expect(standingOf({ status, fulfillment_status })).toBe(standing);
  });

  it('is at rest once it is shipped, or cancelled and paid back', () => {
    const shipped = { status: 'CONFIRMED', fulfillment_status: 'shipped', payment_status: 'captured' } as const;
    const cancelled = { status: 'CANCELLED', fulfillment_status: 'none', payment_status: 'refund_pending' } as const;
    expect(isAtRest(shipped)).toBe(true);
    expect(isAtRest(cancelled)).toBe(false);
    expect(isAtRest({ ...cancelled, payment_status: 'refunded' })).toBe(true);
    expect(isAtRest(order)).toBe(false);
  });

  it('is looked at every 15 seconds, and once a minute while nobody sees it', () => {
    expect([pauseMs(false), pauseMs(true)]).toEqual([15_000, 60_000]);
  });
});
