import { randomUUID } from 'node:crypto';
import { BEST_OFFER_TEXT, variantOf } from './variants.js';

describe('the variant of an experiment', () => {
  it('stays what it is for a customer, whatever is released', () => {
    const variantsOfTwo = ['a01', 'a14'].map((end) =>
      variantOf(BEST_OFFER_TEXT, `0b1f6bd6-6f2f-4b6e-9a55-0d5f2f6b8${end}`),
    );
    expect(variantsOfTwo).toEqual(['treatment', 'control']);
  });

  it('divides customers about in half, and anew for each experiment', () => {
    const customers = Array.from({ length: 4_000 }, () => randomUUID());
    const treated = customers.filter((id) => variantOf(BEST_OFFER_TEXT, id) === 'treatment');
    expect(Math.abs(treated.length - 2_000)).toBeLessThan(300);
    const treatedTwice = treated.filter((id) => variantOf('another-one', id) === 'treatment');
    expect(Math.abs(treatedTwice.length - treated.length / 2)).toBeLessThan(200);
  });
});
