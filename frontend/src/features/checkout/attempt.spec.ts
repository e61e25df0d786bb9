import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Attempt, attemptFor, keepAttempt, keptAttempt, type Wish } from './attempt';

const wishes: fc.Arbitrary<Wish> = fc.record({
  body: fc.record({
    country: fc.constantFrom('US' as const, 'DE' as const),
    payment_method: fc.constantFrom('card', 'card_declined', 'wallet'),
  }),
  basket: fc.constantFrom('kettle', 'kettle and lamp'),
});

/** What may happen between two presses of the button. */
const between = fc.constantFrom('nothing', 'ended', 'not taken up');
const visits = fc.array(fc.record({ wish: wishes, after: between }));

interface Visit {
  readonly wish: Wish;
  readonly after: string;
}

let made = 0;

beforeEach(() => {
  made = 0;
});

describe('the key of an attempt', () => {
  it('is one for as long as the wish is the same, and another after it has ended or changed', () => {
    fc.assert(
      fc.property(visits, (walk) => {
        const attempts = played(walk);
        for (const [at, { wish, after }] of walk.slice(0, -1).entries()) {
          const isSame = after !== 'ended' && sameWish(wish, walk[at + 1]?.wish);
          expect(attempts[at]?.key === attempts[at + 1]?.key).toBe(isSame);
        }
      }),
    );
  });

  it('stands for one body alone, whatever happens', () => {
    fc.assert(
      fc.property(visits, (walk) => {
        const attempts = played(walk);
        const bodies = new Set(attempts.map(({ key, body }) => key + JSON.stringify(body)));
        expect(bodies.size).toBe(new Set(attempts.map(({ key }) => key)).size);
      }),
    );
  });

  it('is forgotten with the tab alone', () => {
    const [attempt] = played([
      { wish: { body: { country: 'US', payment_method: 'card' }, basket: 'kettle' }, after: 'nothing' },
    ]);
    expect(JSON.parse(sessionStorage.getItem('checkout-attempt') ?? '')).toEqual({ ...attempt, isOpen: true });
    sessionStorage.setItem('checkout-attempt', 'not JSON');
    expect(keptAttempt()).toBeUndefined();
  });
});

/** Presses the button for one wish after the other; returns the attempts that are sent. */
function played(walk: readonly Visit[]): Attempt[] {
  keepAttempt(undefined);
  return walk.map(({ wish, after }) => {
    const attempt = attemptFor(wish, keptAttempt(), newKey);
    keepAttempt(after === 'ended' ? undefined : { ...attempt, isOpen: after === 'nothing' });
    return attempt;
  });
}

function newKey(): string {
  made += 1;
  return `key-${made}`;
}

function sameWish(one: Wish, other: Wish | undefined): boolean {
  return JSON.stringify([one.body, one.basket]) === JSON.stringify([other?.body, other?.basket]);
}
