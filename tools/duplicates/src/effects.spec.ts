import type { Charge } from '@webstore/whole-shop';
import { emptyBooks } from './books.js';
import { checkCharges, checkOrders, doublesIn } from './effects.js';

const charge = (orderId: string, refundedMinor = 0): Charge => ({
  ...{ orderId, amountMinor: 500, currency: 'USD', refundedMinor },
});

describe('the effects of many duplicates', () => {
  const books = emptyBooks();
  books.orders.set('k', 'CONFIRMED');
  books.payments.set('paid', { chargedMinor: 500, refundedMinor: 500 });
  books.payments.set('void', { chargedMinor: 0, refundedMinor: 0 });

  it('are right where each key has one order and each order one charge', () => {
    const charges = [charge('a'), charge('paid', 500)];
    expect(checkOrders([{ key: 'k', status: 'CONFIRMED' }], books)).toEqual([]);
    expect(checkCharges(charges, books)).toEqual([]);
    expect(doublesIn(charges)).toBe(0);
  });

  it.each([
    ['the key k has no order', []],
    ['the key k has 2 orders', ['CONFIRMED', 'CONFIRMED']],
    ['the order of the key k is CANCELLED, and was told to be CONFIRMED', ['CANCELLED']],
  ])('are seen to be wrong: %s', (violation, statuses) => {
    const orders = statuses.map((status) => ({ key: 'k', status }));
    expect(checkOrders(orders, books)).toEqual([violation]);
  });

  it('are seen to be wrong where an order is of no key that was sent', () => {
    const orders = ['k', 'other'].map((key) => ({ key, status: 'CONFIRMED' }));
    expect(checkOrders(orders, books)).toEqual([
      'the order of the key other is CONFIRMED, and was told to be undefined',
    ]);
  });

  it.each([
    [1, ['the order a was charged 2 times'], [charge('a'), charge('a', 500), charge('paid', 500)]],
    [0, ['the payment paid was charged or given back otherwise than was told'], [charge('paid', 250)]],
    [0, ['the payment void was charged or given back otherwise than was told'], [charge('paid', 500), charge('void')]],
  ])('are seen to be wrong in the ledger, with %i double charges: %j', (doubles, violations, charges) => {
    expect(checkCharges(charges, books)).toEqual(violations);
    expect(doublesIn(charges)).toBe(doubles);
  });
});
