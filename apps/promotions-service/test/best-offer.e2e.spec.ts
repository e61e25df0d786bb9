import 'reflect-metadata';
import type { Country, MoneyOnWire } from '@webstore/contracts';
import { openTestDatabase, type TestDatabase } from '@webstore/testing';
import { askDatabase, openPromotions, orderWith, type PromotionsShop } from './promotions-shop.js';

describe('the best offer for an order', () => {
  let database: TestDatabase;
  let shop: PromotionsShop;

  beforeAll(async () => {
    database = await openTestDatabase();
    await askDatabase(
      database.url,
      `INSERT INTO campaign VALUES ('ALLYEAR', '{FR}', 400, '01-01', '12-31', 'Europe/Paris', true)`,
    );
    await askDatabase(
      database.url,
      `INSERT INTO coupon VALUES ('NEXTCENTURY', 1000, NULL, 0, '2100-01-01Z', '2101-01-01Z')`,
    );
    shop = await openPromotions(database.url);
  });

  afterAll(async () => {
    await shop.close();
    await database.drop();
  });

  const usd = (amount_minor: number): MoneyOnWire => ({ amount_minor, currency: 'USD' });

  it.each([
    [130_00, 3_90, 'TIER3'],
    [600_00, 60_00, 'TIER10'],
    [100_00, 0, null],
    [0, 0, null],
  ])('takes off what the size of the order earns: of %i cents %i', async (amount, discount, promo_code) => {
    const answer = await shop.check({ amount: usd(amount) });
    expect(answer).toMatchObject({ discount: usd(discount), promo_code, coupon_refused: null });
  });

  it('is one alone: a coupon instead of the tier, not on top of it', async () => {
    const answer = await shop.check({ amount: usd(150_00), coupon: 'SAVE20' });
    expect(answer).toMatchObject({ discount: usd(30_00), promo_code: 'SAVE20', coupon_refused: null });
  });

  it('leaves a coupon for later that is worth no more than the tier', async () => {
    const answer = await shop.check({ amount: usd(600_00), coupon: 'WELCOME10' });
    expect(answer).toMatchObject({ discount: usd(60_00), promo_code: 'TIER10', coupon_refused: 'worth_less' });
  });

  it('is the campaign of the country where that is worth more than the tier', async () => {
    const amount = { amount_minor: 120_00, currency: 'EUR' } as const;
    const inFrance = await shop.check({ country: 'FR', amount });
    expect(inFrance).toMatchObject({ discount: { amount_minor: 4_80, currency: 'EUR' }, promo_code: 'ALLYEAR' });
    expect(await shop.check({ country: 'DE', amount: { ...amount, amount_minor: 50_00 } })).not.toMatchObject({
      promo_code: 'ALLYEAR',
    });
  });

  it('reads a coupon as a shopper types it, and converts 50 dollars', async () => {
    const amount = { amount_minor: 40_000, currency: 'JPY' } as const;
    const answer = await shop.check({ country: 'JP', amount, coupon: ' flat50 ' });
    expect(answer).toMatchObject({ discount: { amount_minor: 7_463, currency: 'JPY' }, promo_code: 'FLAT50' });
  });

  it.each([
    ['NOSUCHCODE', 150_00, 'unknown'],
    ['SPRING19', 150_00, 'expired'],
    ['NEXTCENTURY', 150_00, 'not_yet_valid'],
    ['BIGORDER', 399_99, 'minimum_not_reached'],
  ])('falls back to the tier when %s cannot be used, and says why', async (coupon, amount, coupon_refused) => {
    const answer = await shop.check({ amount: usd(amount), coupon });
    expect(answer.coupon_refused).toBe(coupon_refused);
    expect(answer.promo_code).toMatch(/^TIER/);
  });

  it('goes with the same variant for a customer, and the same price for both', async () => {
    const treated = { user_id: '0b1f6bd6-6f2f-4b6e-9a55-0d5f2f6b8a01' };
    const control = { user_id: '0b1f6bd6-6f2f-4b6e-9a55-0d5f2f6b8a14' };
    const answers = await Promise.all([treated, control, treated, control].map((customer) => shop.check(customer)));
    expect(answers.map(({ variant }) => variant)).toEqual(['treatment', 'control', 'treatment', 'control']);
    expect(new Set(answers.map(({ discount }) => discount.amount_minor)).size).toBe(1);
  });

  it.each<[string, Country, MoneyOnWire]>([
    ['amount.currency', 'JP', usd(100_00)],
    ['amount.amount_minor', 'US', usd(-1)],
    ['amount.amount_minor', 'US', usd(Number.MAX_SAFE_INTEGER)],
  ])('is refused with the field %s named when the amount is none of that country', async (field, country, amount) => {
    const response = await shop.send('POST', '/api/promotions/check', orderWith({ country, amount }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: '/problems/invalid-request', errors: [{ field }] });
  });

  it.each([
    ['POST', '/api/promotions/check'],
    ['POST', '/api/promotions/uses/0b1f6bd6-6f2f-4b6e-9a55-0d5f2f6b8a01/confirm'],
    ['DELETE', '/api/promotions/uses/0b1f6bd6-6f2f-4b6e-9a55-0d5f2f6b8a01'],
  ])('is for our own services only: %s %s', async (method, path) => {
    for (const authorization of ['', 'Bearer of-somebody-else']) {
      const response = await shop.send(method, path, method === 'POST' ? {} : undefined, authorization);
      expect(response.status).toBe(401);
    }
  });

  it('comes from a service that says how it is and what it can', async () => {
    for (const path of ['/health', '/health/ready', '/docs']) {
      expect((await shop.send('GET', path, undefined, '')).status).toBe(200);
    }
    const document = (await (await shop.send('GET', '/openapi.json', undefined, '')).json()) as { paths: object };
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/promotions/check', '/api/promotions/uses/{order_id}/confirm']),
    );
  });

  it('needs no database when there is no coupon', async () => {
    await database.drop();
    expect(await shop.check({ amount: usd(130_00) })).toMatchObject({ discount: usd(3_90), promo_code: 'TIER3' });
    expect((await shop.send('GET', '/health')).status).toBe(200);
    expect((await shop.send('GET', '/health/ready')).status).toBe(503);
  });
});
