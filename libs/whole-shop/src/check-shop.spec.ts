import { type Charge, checkMoney, type OrderFacts } from './index.js';

const confirmed: OrderFacts = {
  ...{ id: 'a', key: 'k', status: 'CONFIRMED', currency: 'USD', total: 4_999, owedBack: 0 },
  ...{ fulfillment: 'shipped', shipped: 1, confirmed: 1 },
};
const charge: Charge = { orderId: 'a', amountMinor: 4_999, currency: 'USD', refundedMinor: 0 };

describe('the money of the shop', () => {
  it('is right where each confirmed order was charged its total once', () => {
    expect(checkMoney([confirmed], [charge])).toEqual([]);
    expect(checkMoney([{ ...confirmed, status: 'CANCELLED' }], [{ ...charge, refundedMinor: 4_999 }])).toEqual([]);
  });

  it('is right where what could not be had went back, and no more', () => {
    expect(checkMoney([{ ...confirmed, owedBack: 1_000 }], [{ ...charge, refundedMinor: 1_000 }])).toEqual([]);
  });

  it.each<[string, Partial<OrderFacts>, Partial<Charge>[]]>([
    ['the key k was charged more than once', {}, [{}, {}]],
    ['a is charged, not CONFIRMED', { status: 'CANCELLED' }, [{}]],
    ['a is CONFIRMED, not paid exactly', {}, []],
    ['a is CONFIRMED, not paid exactly', {}, [{ amountMinor: 4_998 }]],
    ['a is CONFIRMED, not paid exactly', {}, [{ currency: 'EUR' }]],
    ['a is CONFIRMED, not paid exactly', {}, [{ refundedMinor: 1_000 }]],
    ['a is CONFIRMED, not paid exactly', { owedBack: 1_000 }, [{}]],
    ['b is charged, not CONFIRMED', {}, [{}, { orderId: 'b' }]],
    ['more than was charged went back for order a', { status: 'CANCELLED' }, [{ refundedMinor: 9_998 }]],
  ])('is wrong where %s', (violation, order, charges) => {
    const found = checkMoney(
      [{ ...confirmed, ...order }],
      charges.map((more) => ({ ...charge, ...more })),
    );
    expect(found).toEqual([violation]);
  });
});
