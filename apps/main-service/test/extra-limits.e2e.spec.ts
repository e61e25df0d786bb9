import { randomUUID } from 'node:crypto';
import { type Loose, type Reply, Shop, type Shopper, type Visitor } from '@webstore/testing';

const LIMITS = { RATE_LIMIT_CHECKOUTS_PER_USER: '3', RATE_LIMIT_REGISTRATIONS_PER_ADDRESS: '4' };

let shop: Shop;
let visitor: Visitor;
let shopper: Shopper;

beforeAll(async () => {
  const environment = { 'main-service': { ...LIMITS, TRUSTED_PROXIES: '127.0.0.1' } };
  shop = await Shop.open({ parts: ['main-service'], environment });
  visitor = await shop.visitor();
  shopper = await shop.shopper();
});

afterAll(() => shop.close());

const register = (from: string): Promise<Reply<Loose>> => {
  const account = { email: `${randomUUID()}@test.example`, password: 'a-long-password', name: 'Ada' };
  return visitor.post('/auth/register', account, { 'x-forwarded-for': from });
};

describe('a shopper', () => {
  it('who checks out without end is asked to wait, and may look around meanwhile', async () => {
    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await shopper.checksOut()).status);
    expect(statuses).not.toContain(429);
    const refused = await shopper.checksOut();
    expect(refused).toMatchObject({ status: 429, body: { type: '/problems/rate-limited' } });
    expect(refused.headers.get('ratelimit')).toMatch(/^"checkout";r=0;t=\d+$/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const direct = { country: 'US', payment_method: 'card', items: [{ product_id: 'a', quantity: 1 }] };
    expect((await shopper.post('/orders', direct, { 'idempotency-key': randomUUID() })).status).toBe(429);
    expect((await shopper.get('/cart')).status).toBe(200);
  });
});

describe('an address', () => {
  it('that opens account after account is asked to wait, and others are not', async () => {
    const statuses = [];
    for (let time = 0; time < 5; time += 1) statuses.push((await register('192.0.2.1')).status);
    expect(statuses).toEqual([201, 201, 201, 201, 429]);
    expect((await register('192.0.2.2')).status).toBe(201);
  });

  it('that an operator allows opens as many as it likes', async () => {
    await shop.store.query(
      `INSERT INTO address_rule (network, verdict, reason) VALUES ('192.0.2.9/32', 'allow', 'a school')`,
    );
    await shop.stop('main-service');
    await shop.startAgain('main-service');
    for (let time = 0; time < 6; time += 1) expect((await register('192.0.2.9')).status).toBe(201);
  });
});
