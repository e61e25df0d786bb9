import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpStatus, Module, Param, Post, Res } from '@nestjs/common';
import { type CheckoutBody, checkoutBodySchema, type Segment, type Tokens } from '@webstore/contracts';
import { NotFound } from '@webstore/problem-details';
import type { FastifyReply } from 'fastify';
import { AccountsModule } from '../src/accounts/accounts.module.js';
import { CustomerActivity } from '../src/analytics/activity.js';
import { AnalyticsModule } from '../src/analytics/analytics.module.js';
import { FunnelStage } from '../src/analytics/fact-recording.js';
import { Authenticated } from '../src/security/authentication/authenticated.js';
import { AuthenticationModule } from '../src/security/authentication/authentication.module.js';
import { eventually, type Ground, openGround, openModules, type PartOfShop } from './shop-modules.js';

@Controller()
class StallController {
  @Get(':country/products/:id')
  @FunnelStage('view_product')
  view(@Param('id') id: string) {
    if (id === 'nothing') throw new NotFound();
    return { id };
  }

  @Post('checkout')
  @Authenticated()
  @FunnelStage('checkout_complete')
  checkout(@Body({ schema: checkoutBodySchema }) body: CheckoutBody, @Res({ passthrough: true }) reply: FastifyReply) {
    if (body.coupon === 'REPLAYED') void reply.header('Idempotency-Replayed', 'true');
    if (body.coupon === 'SLOW') void reply.status(HttpStatus.ACCEPTED);
    return { status: body.coupon === 'SLOW' ? 'pending' : 'confirmed' };
  }
}

@Module({ controllers: [StallController] })
class StallModule {}

const modules = [AuthenticationModule, AnalyticsModule, AccountsModule, StallModule];
const DAY_MS = 86_400_000;

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});

afterAll(() => ground.close());

const signUp = async (shop: PartOfShop) => {
  const response = await fetch(`${shop.url}/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${randomUUID()}@example.com`, password: 'a long password', name: 'Ada' }),
  });
  const authorization = `Bearer ${((await response.json()) as Tokens).access_token}`;
  const me = async () =>
    (await (await fetch(`${shop.url}/me`, { headers: { authorization } })).json()) as { id: string; segment: Segment };
  return { authorization, me };
};

describe('the funnel', () => {
  it('counts what went well, by country and product, and keeps the last second at shutdown', async () => {
    const shop = await openModules(ground, modules);
    const { authorization } = await signUp(shop);
    for (const path of ['jp/products/lamp', 'jp/products/lamp', 'us/products/lamp', 'jp/products/nothing']) {
      await fetch(`${shop.url}/${path}`);
    }
    const checkout = (body: object) =>
      fetch(`${shop.url}/checkout`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ country: 'DE', payment_method: 'card', ...body }),
      });
    const answers = [{}, { coupon: 'SLOW' }, { coupon: 'REPLAYED' }, { country: 'XX' }].map(checkout);
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([201, 202, 201, 400]);
    await shop.app.close();

    const funnel = await ground.store.query(
      'SELECT stage, country, payment_method, sum(count)::int AS count FROM funnel_fact GROUP BY 1, 2, 3 ORDER BY 1, 2',
    );
    expect(funnel.rows).toEqual([
      { stage: 'checkout_complete', country: 'DE', payment_method: 'card', count: 1 },
      { stage: 'view_product', country: 'JP', payment_method: '', count: 2 },
      { stage: 'view_product', country: 'US', payment_method: '', count: 1 },
    ]);
    const views = await ground.store.query(
      'SELECT country, product_id, sum(count)::int AS count FROM product_view_fact GROUP BY 1, 2 ORDER BY 1',
    );
    expect(views.rows).toEqual([
      { country: 'JP', product_id: 'lamp', count: 2 },
      { country: 'US', product_id: 'lamp', count: 1 },
    ]);
    const segments = await ground.store.query('SELECT segment, action, country, count FROM segment_fact');
    expect(segments.rows).toEqual([{ segment: 'new', action: 'checkout_complete', country: 'DE', count: 1 }]);
  });
});

describe('the segment of a shopper', () => {
  let shop: PartOfShop;

  beforeAll(async () => {
    shop = await openModules(ground, modules);
  });

  afterAll(() => shop.app.close());

  const comeBack = async (customerId: string, lastVisitDaysAgo: number, orders = 0) => {
    const at = new Date(Date.now() - lastVisitDaysAgo * DAY_MS);
    await ground.store.query(
      `INSERT INTO customer_activity (customer_id, first_visit_at, last_visit_at, orders) VALUES ($1, $2, $2, $3)
       ON CONFLICT (customer_id) DO UPDATE SET first_visit_at = $2, last_visit_at = $2, previous_visit_at = NULL, orders = $3`,
      [customerId, at, orders],
    );
    await shop.app.get(CustomerActivity).forget(customerId);
  };

  const visitsOf = async (customerId: string) =>
    (
      await ground.store.query(
        'SELECT last_visit_at, previous_visit_at FROM customer_activity WHERE customer_id = $1',
        [customerId],
      )
    ).rows[0];

  const hasVisited = async (customerId: string) => {
    const recorded = await eventually(
      () => visitsOf(customerId),
      (visits) => visits !== undefined && Date.now() - visits.last_visit_at.getTime() < DAY_MS,
    );
    return recorded;
  };

  it('stays what it was before the visit, with the cache and without it', async () => {
    const { me } = await signUp(shop);
    const { id, segment } = await me();
    expect(segment).toBe('new');
    await hasVisited(id);
    expect((await me()).segment).toBe('new');

    await comeBack(id, 45);
    expect((await me()).segment).toBe('at_risk');
    const { last_visit_at } = await hasVisited(id);
    expect((await me()).segment).toBe('at_risk');
    await ground.redis.flushall();
    expect((await me()).segment).toBe('at_risk');
    expect((await visitsOf(id)).last_visit_at).toEqual(last_visit_at);
  });

  it.each([
    [3, 0, 'returning'],
    [120, 0, 'churned'],
    [120, 6, 'vip'],
  ])('of one who was here %d days ago and has %d orders is %3$s', async (days, orders, segment) => {
    const { me } = await signUp(shop);
    const { id } = await me();
    await hasVisited(id);
    await comeBack(id, days, orders);
    expect((await me()).segment).toBe(segment);
  });

  it('is cached in Redis for 90 days', async () => {
    const { me } = await signUp(shop);
    const { id } = await me();
    const keys = ['activity', 'spend', 'orders'].map((kind) => `customer:${id}:${kind}`);
    expect(
      await eventually(
        () => ground.redis.exists(...keys),
        (found) => found === 3,
      ),
    ).toBe(3);
    expect(await ground.redis.ttl(`customer:${id}:orders`)).toBeGreaterThan(89 * 86_400);
  });
});
