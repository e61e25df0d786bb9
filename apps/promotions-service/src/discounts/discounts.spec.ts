import { type Currency, currencies, money, toUsd } from '@webstore/money';
import fc from 'fast-check';
import { type Coupon, couponOffer, refusalOf } from './coupons.js';
import { bestOf } from './offer.js';
import { tierOffers } from './tiers.js';

const amounts = fc.record({
  amountMinor: fc.integer({ min: 0, max: 1_000_000_000 }),
  currency: fc.constantFrom(...currencies),
});
const coupons: fc.Arbitrary<Coupon> = fc.record({
  code: fc.constant('ANYCODE'),
  takesOff: fc.oneof(
    fc.record({ basisPoints: fc.integer({ min: 1, max: 10_000 }) }),
    fc.record({ usdMinor: fc.integer({ min: 1, max: 1_000_000 }) }),
  ),
  minimumUsdMinor: fc.nat({ max: 100_000 }),
  validFrom: fc.constant(new Date('2020-01-01')),
  validUntil: fc.constant(new Date('2030-01-01')),
});
const today = new Date('2026-06-01');

const taken = (amountMinor: number, currency: Currency) =>
  bestOf(tierOffers(money(amountMinor, currency)))?.discount.amountMinor ?? 0;

const coupon = (conditions: Partial<Coupon>): Coupon => ({
  code: 'FLAT50',
  takesOff: { usdMinor: 50_00 },
  minimumUsdMinor: 200_00,
  validFrom: new Date('2020-01-01'),
  validUntil: new Date('2030-01-01'),
  ...conditions,
});

describe('the tier of an order', () => {
  it.each<[number, Currency, number]>([
    [100_00, 'USD', 0],
    [100_01, 'USD', 3_00],
    [130_00, 'USD', 3_90],
    [200_00, 'USD', 6_00],
    [200_01, 'USD', 10_00],
    [500_00, 'USD', 25_00],
    [500_01, 'USD', 50_00],
    [600_00, 'USD', 60_00],
    [14_925, 'JPY', 0],
    [14_927, 'JPY', 448],
    [29_850, 'JPY', 896],
    [29_852, 'JPY', 1_493],
    [74_626, 'JPY', 3_731],
    [74_628, 'JPY', 7_463],
  ])('of %i %s takes off %i', (amountMinor, currency, discountMinor) => {
    expect(taken(amountMinor, currency)).toBe(discountMinor);
  });

  it('keeps the currency and never takes off more than a tenth, rounded half up', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        for (const { discount } of tierOffers(amount)) {
          expect(discount.currency).toBe(amount.currency);
          expect(discount.amountMinor).toBeGreaterThan(0);
          expect(discount.amountMinor).toBeLessThanOrEqual(Math.floor(amount.amountMinor / 10 + 0.5));
        }
      }),
    );
  });

  it('takes off no less from a dearer order', () => {
    fc.assert(
      fc.property(amounts, fc.nat({ max: 100_000 }), ({ amountMinor, currency }, more) => {
        expect(taken(amountMinor + more, currency)).toBeGreaterThanOrEqual(taken(amountMinor, currency));
      }),
    );
  });

  it('exists for every order above 100 dollars and for no other', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(tierOffers(amount)).toHaveLength(toUsd(amount).amountMinor > 100_00 ? 1 : 0);
      }),
    );
  });
});

describe('a coupon', () => {
  it('never takes off more than the order costs, nor less than nothing, nor in other money', () => {
    fc.assert(
      fc.property(coupons, amounts, (given, amount) => {
        const { discount } = couponOffer(given, amount);
        expect(discount.currency).toBe(amount.currency);
        expect(discount.amountMinor).toBeGreaterThanOrEqual(0);
        expect(discount.amountMinor).toBeLessThanOrEqual(amount.amountMinor);
      }),
    );
  });

  it('applies exactly from its minimum on', () => {
    fc.assert(
      fc.property(coupons, amounts, (given, amount) => {
        const reached = toUsd(amount).amountMinor >= given.minimumUsdMinor;
        expect(refusalOf(given, amount, today)).toBe(reached ? null : 'minimum_not_reached');
      }),
    );
  });

  it.each<[Currency, number, number]>([
    ['USD', 200_00, 50_00],
    ['EUR', 300_00, 46_30],
    ['JPY', 40_000, 7_463],
    ['INR', 20_000_00, 4_166_67],
  ])('of 50 dollars is worth as much in %s', (currency, amountMinor, discountMinor) => {
    expect(couponOffer(coupon({}), money(amountMinor, currency)).discount).toEqual(money(discountMinor, currency));
  });

  it('rounds its percentage half up, once', () => {
    const fifteen = coupon({ takesOff: { basisPoints: 1_500 } });
    expect(couponOffer(fifteen, money(10, 'JPY')).discount.amountMinor).toBe(2);
    expect(couponOffer(fifteen, money(9, 'JPY')).discount.amountMinor).toBe(1);
  });

  it('is valid from its first instant to just before its last', () => {
    const amount = money(200_00, 'USD');
    const spring = coupon({ validFrom: new Date('2026-03-01'), validUntil: new Date('2026-06-01') });
    expect(refusalOf(spring, amount, new Date('2026-02-28T23:59:59.999Z'))).toBe('not_yet_valid');
    expect(refusalOf(spring, amount, new Date('2026-03-01'))).toBeNull();
    expect(refusalOf(spring, amount, new Date('2026-05-31T23:59:59.999Z'))).toBeNull();
    expect(refusalOf(spring, amount, new Date('2026-06-01'))).toBe('expired');
  });
});

describe('of several offers', () => {
  const offers = fc.array(fc.record({ code: fc.string(), discount: fc.record({ amountMinor: fc.nat() }) }));

  it('one wins and none is worth more; they are never added', () => {
    fc.assert(
      fc.property(offers, (list) => {
        const given = list.map(({ code, discount }) => ({ code, discount: money(discount.amountMinor, 'USD') }));
        const most = Math.max(0, ...given.map(({ discount }) => discount.amountMinor));
        const best = bestOf(given);
        expect(best?.discount.amountMinor ?? 0).toBe(most);
        if (best) expect(given).toContain(best);
      }),
    );
  });

  it('the earlier of two equal ones wins', () => {
    const offer = (code: string) => ({ code, discount: money(300, 'USD') });
    expect(bestOf([offer('TIER3'), offer('BLACKFRIDAY')])?.code).toBe('TIER3');
  });
});
