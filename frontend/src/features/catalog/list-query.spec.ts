import { productQuerySchema } from '@webstore/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, type ListQuery, listQueryOf, sortOrders, without } from './list-query';

const minor = fc.integer({ min: 0, max: 999_999_999_999 });
const questions: fc.Arbitrary<ListQuery> = fc.record(
  {
    q: fc.stringMatching(/^[\p{L}\p{N}&=?#+%"-]{1,80}$/u).filter((text) => text.length <= 80),
    category: fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}$/),
    min_price: minor,
    max_price: minor,
    sort: fc.constantFrom(...sortOrders.filter((order) => order !== 'featured')),
  },
  { requiredKeys: [] },
);
const names = fc.constantFrom('q', 'category', 'min_price', 'max_price', 'sort', 'cursor', 'utm_source');
const anything = fc.string({ unit: 'binary', maxLength: 200 });

describe('the address of a list', () => {
  it('asks for what it was made of', () => {
    fc.assert(
      fc.property(questions, (query) => {
        expect(listQueryOf(new URLSearchParams(addressOf(query)))).toEqual(query);
      }),
    );
  });

  it('never asks for what the API would refuse, whatever somebody wrote into it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(names, anything)), (pairs) => {
        const query = listQueryOf(new URLSearchParams(pairs));
        expect(productQuerySchema.safeParse(query).error).toBeUndefined();
        expect(listQueryOf(new URLSearchParams(addressOf(query)))).toEqual(query);
      }),
    );
  });

  it('leaves a filter out, and nothing else', () => {
    fc.assert(
      fc.property(questions, (query) => {
        const { q, category, ...rest } = query;
        expect(without(query, 'q', 'category')).toEqual(rest);
      }),
    );
  });

  it('is bare for the whole shelf', () => {
    expect(addressOf({})).toBe('?');
    expect(listQueryOf(new URLSearchParams('sort=featured&q=%20&category=No%20such&min_price=-1'))).toEqual({});
  });
});
