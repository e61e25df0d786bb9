import { describe, expect, it } from 'vitest';
import type { Cart } from '../../api/cart';
import { accepted } from './accepted';
import { type CartLine, type CartState, countOf, inCountry, repriced, withQuantity } from './cart-lines';

const price = (amount_minor: number) => ({ amount_minor, currency: 'USD' as const, formatted: '' });
const kettle: CartLine = { id: 'kettle', name: 'Kettle', picture: '/k.svg', price: price(100), quantity: 2, saved: 2 };
const cartOf = (...lines: CartLine[]): CartState => ({ country: 'US', lines });

const answer = (...lines: [id: string, quantity: number, amount?: number | null][]): Cart => ({
  country: 'US',
  lines: lines.map(([id, quantity, amount = 100]) => ({
    product_id: id,
    name: id,
    picture: '/k.svg',
    quantity,
    unit_price: amount === null ? null : price(amount),
    line_total: amount === null ? null : price(amount * quantity),
  })),
  item_count: 0,
  subtotal: price(0),
  discount: null,
  total: price(0),
  delivery: { price: price(0), days: { least: 1, most: 2 } },
});

const quantities = ({ lines }: CartState) => lines.map(({ id, quantity, saved }) => [id, quantity, saved]);

describe('what the account answers', () => {
  it('is the cart where nothing waits to be saved', () => {
    expect(quantities(accepted(cartOf(kettle), answer(['kettle', 5], ['mug', 1])))).toEqual([
      ['kettle', 5, 5],
      ['mug', 1, 1],
    ]);
  });

  it('takes out what was taken out elsewhere', () => {
    expect(accepted(cartOf(kettle), answer()).lines).toEqual([]);
  });

  it('leaves what a visitor has put in, to be added to the account', () => {
    const visitors = { ...kettle, saved: 0 };
    expect(quantities(accepted(cartOf(visitors), answer(['kettle', 3])))).toEqual([['kettle', 2, 0]]);
    expect(quantities(accepted(cartOf(visitors), answer()))).toEqual([['kettle', 2, 0]]);
  });

  it('leaves a quantity that was changed and not yet saved', () => {
    expect(quantities(accepted(cartOf({ ...kettle, quantity: 7 }), answer(['kettle', 3])))).toEqual([['kettle', 7, 3]]);
  });

  it('shows a line that changed its price with the old one', () => {
    const [line] = accepted(cartOf(kettle), answer(['kettle', 2, 120])).lines;
    expect(line).toMatchObject({ price: { amount_minor: 120 }, was: { amount_minor: 100 } });
  });

  it('says what is not sold here', () => {
    expect(accepted(cartOf(kettle), answer(['kettle', 2, null])).lines[0]).toMatchObject({ price: null });
  });

  it('forgets a refusal that has come true after all', () => {
    const refused: CartLine = { ...kettle, quantity: 0, saved: 0, failure: { quantity: 2, kind: 'timeout' } };
    expect(accepted(cartOf(refused), answer(['kettle', 2])).lines[0]).toMatchObject({
      quantity: 2,
      failure: undefined,
    });
  });
});

describe('another country', () => {
  it('knows no price, and compares none across currencies', () => {
    const moved = inCountry(cartOf(kettle), 'JP');
    expect(moved.lines[0]).toMatchObject({ price: undefined, was: undefined });
    const yen = { ...kettle, price: { amount_minor: 21_000, currency: 'JPY' as const } };
    expect(repriced(moved, [yen]).lines[0]).toMatchObject({ price: { amount_minor: 21_000 }, was: undefined });
  });
});

describe('a quantity', () => {
  it('is 999 at most', () => {
    expect(countOf(withQuantity(cartOf(kettle), kettle, 5_000).lines)).toBe(999);
  });

  it('of nothing can be undone', () => {
    expect(withQuantity(cartOf(kettle), kettle, 0).lines[0]).toMatchObject({ quantity: 0, removed: 2 });
  });

  it('that the catalog confirms changes nothing', () => {
    const state = cartOf(kettle);
    expect(repriced(state, [kettle])).toBe(state);
  });
});
