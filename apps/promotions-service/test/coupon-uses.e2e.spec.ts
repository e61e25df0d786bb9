import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { PromotionCheck } from '@webstore/contracts';
import { openTestDatabase, type TestDatabase, waitUntil } from '@webstore/testing';
import { askDatabase, openPromotions, type PromotionsShop } from './promotions-shop.js';

const HOLD_MS = 300;
/** Coupons of which one use is left. */
const lastOnes = Array.from({ length: 40 }, (_, number) => `LASTONE${number}`);

describe('the uses of a coupon', () => {
  let database: TestDatabase;
  let shop: PromotionsShop;
  let impatient: PromotionsShop;

  beforeAll(async () => {
    database = await openTestDatabase();
    await askDatabase(
      database.url,
      `INSERT INTO coupon (code, basis_points, minimum_usd_minor, valid_from, valid_until, max_uses)
       SELECT code, 2000, 0, '2020-01-01Z', '2100-01-01Z', 1
       FROM unnest('{ONCE,TAKEN,SWITCH,LAPSED,GIVENAWAY,KEPT}'::text[] || $1::text[]) AS code`,
      [lastOnes],
    );
    shop = await openPromotions(database.url);
    impatient = await openPromotions(database.url, HOLD_MS);
  });

  afterAll(async () => {
    await Promise.all([shop.close(), impatient.close()]);
    await database.drop();
  });

  /** Somebody's order with the coupon. */
  const use = (coupon: string, orderId = randomUUID(), userId = randomUUID()) =>
    shop.check({ coupon, order_id: orderId, user_id: userId });

  const untilFree = (coupon: string): Promise<PromotionCheck> =>
    waitUntil(`${coupon} is free`, async () => {
      const answer = await shop.check({ coupon });
      return answer.coupon_refused === null && answer;
    });

  it('never pass the cap, however many shoppers come at once', async () => {
    const orders = Array.from({ length: 400 }, () => randomUUID());
    const answers = await Promise.all(orders.map((orderId) => use('FIRST100', orderId)));
    const held = orders.filter((_, index) => answers[index]?.promo_code === 'FIRST100');
    expect(held).toHaveLength(100);
    expect(answers.filter(({ coupon_refused }) => coupon_refused === 'used_up')).toHaveLength(300);

    expect(await Promise.all(held.map((orderId) => shop.confirm(orderId)))).toEqual(held.map(() => 'confirmed'));
    const [counted] = await askDatabase(
      database.url,
      `SELECT count(*)::int AS uses FROM coupon_use WHERE code = 'FIRST100' AND status = 'confirmed'`,
    );
    expect(counted).toEqual({ uses: 100 });
    expect((await use('FIRST100')).coupon_refused).toBe('used_up');
  });

  it('go to one shopper alone when it is the last', async () => {
    const wanted = lastOnes.flatMap((coupon) => Array.from({ length: 8 }, () => coupon));
    const answers = await Promise.all(wanted.map((coupon) => use(coupon)));
    expect(answers.map(({ promo_code }) => promo_code).filter((code) => code !== 'TIER3')).toEqual(lastOnes);
  });

  it('never pass the cap of one customer who orders many times at once', async () => {
    const customer = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => use('SAVE20', randomUUID(), customer)));
    expect(answers.filter(({ promo_code }) => promo_code === 'SAVE20')).toHaveLength(3);
    expect(answers.filter(({ coupon_refused }) => coupon_refused === 'already_used')).toHaveLength(17);
  });

  it('are one for an order, however often it asks', async () => {
    const [orderId, customer] = [randomUUID(), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => use('ONCE', orderId, customer)));
    expect(answers.every(({ promo_code }) => promo_code === 'ONCE')).toBe(true);
    expect((await use('ONCE')).coupon_refused).toBe('used_up');
    expect(await shop.confirm(orderId)).toBe('confirmed');
    expect(await shop.confirm(orderId)).toBe('confirmed');
    expect((await use('ONCE', orderId, customer)).promo_code).toBe('ONCE');
  });

  it('are not taken by a preview', async () => {
    for (let times = 0; times < 3; times += 1) {
      expect((await shop.check({ coupon: 'TAKEN' })).promo_code).toBe('TAKEN');
    }
    expect((await use('TAKEN')).promo_code).toBe('TAKEN');
    expect((await shop.check({ coupon: 'TAKEN' })).coupon_refused).toBe('used_up');
  });

  it('are not taken by a coupon that loses to a better offer', async () => {
    const [orderId, customer] = [randomUUID(), randomUUID()];
    const order = { user_id: customer, coupon: 'WELCOME10' };
    const dear = { amount_minor: 600_00, currency: 'USD' } as const;
    expect(await shop.check({ ...order, order_id: orderId, amount: dear })).toMatchObject({ promo_code: 'TIER10' });
    expect(await shop.confirm(orderId)).toBe('none');
    expect(await shop.check(order)).toMatchObject({ promo_code: 'WELCOME10' });
  });

  it('come back when their order is cancelled, before it was confirmed or after', async () => {
    const orderId = randomUUID();
    await use('SWITCH', orderId);
    expect(await shop.release(orderId)).toBe('released');
    expect(await shop.release(orderId)).toBe('released');
    expect(await shop.confirm(orderId)).toBe('released');

    const next = randomUUID();
    expect((await use('SWITCH', next)).promo_code).toBe('SWITCH');
    await shop.confirm(next);
    expect((await use('SWITCH')).coupon_refused).toBe('used_up');
    await shop.release(next);
    expect((await use('SWITCH')).promo_code).toBe('SWITCH');
  });

  it('come back when their order is never heard of again', async () => {
    await impatient.check({ coupon: 'LAPSED', order_id: randomUUID() });
    expect((await shop.check({ coupon: 'LAPSED' })).coupon_refused).toBe('used_up');
    expect((await untilFree('LAPSED')).promo_code).toBe('LAPSED');
  });

  it('stay with a slow order as long as nobody else got them', async () => {
    const slow = randomUUID();
    await impatient.check({ coupon: 'KEPT', order_id: slow });
    await untilFree('KEPT');
    expect(await shop.confirm(slow)).toBe('confirmed');
    expect((await use('KEPT')).coupon_refused).toBe('used_up');
  });

  it('are lost to a slow order when somebody else got them', async () => {
    const [slow, quick] = [randomUUID(), randomUUID()];
    await impatient.check({ coupon: 'GIVENAWAY', order_id: slow });
    await untilFree('GIVENAWAY');
    expect((await use('GIVENAWAY', quick)).promo_code).toBe('GIVENAWAY');
    expect(await shop.confirm(slow)).toBe('released');
    expect(await shop.confirm(quick)).toBe('confirmed');
  });

  it('of NEWUSER are for a customer who has used no coupon yet, and once', async () => {
    const [fresh, known] = [randomUUID(), randomUUID()];
    const [freshOrder, knownOrder] = [randomUUID(), randomUUID()];
    expect((await use('NEWUSER', freshOrder, fresh)).promo_code).toBe('NEWUSER');
    await shop.confirm(freshOrder);
    expect((await use('NEWUSER', randomUUID(), fresh)).coupon_refused).toBe('already_used');

    await use('SAVE20', knownOrder, known);
    expect((await shop.check({ coupon: 'NEWUSER', user_id: known })).promo_code).toBe('NEWUSER');
    await shop.confirm(knownOrder);
    expect((await use('NEWUSER', randomUUID(), known)).coupon_refused).toBe('not_new');
  });

  it('of an order without a coupon are none', async () => {
    expect(await shop.confirm(randomUUID())).toBe('none');
    expect(await shop.release(randomUUID())).toBe('none');
    expect((await shop.send('DELETE', '/api/promotions/uses/not-an-order')).status).toBe(400);
  });
});
