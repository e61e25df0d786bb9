import 'reflect-metadata';
import { type Meters, openMeters, outsideCatalog } from '@webstore/telemetry/testing';
import { type MainDesk, openMainDesk } from './main-desk.js';

const OFFENDERS = 130;

describe('the metrics of rate limits', () => {
  let desk: MainDesk;
  let meters: Meters;

  beforeAll(async () => {
    meters = openMeters();
    desk = await openMainDesk({
      RATE_LIMIT_PER_ADDRESS: '1',
      RATE_LIMIT_PER_USER: '2',
      TRUSTED_PROXIES: '127.0.0.1',
    });
  }, 90_000);

  afterAll(async () => {
    process.kill(desk.shop.redis.pid, 'SIGCONT');
    await desk.close();
    await meters.close();
  });

  const asks = (address: string, path = '/countries', headers = {}) =>
    desk.visitor.get(path, { 'x-forwarded-for': address, ...headers });
  const exceeded = () => meters.points('webstore.rate_limit.exceeded');

  it('name the first hundred offenders, and count the others as one', async () => {
    for (let at = 0; at < OFFENDERS; at += 1) {
      const address = `203.0.113.${at}`;
      expect((await asks(address)).status).toBe(200);
      expect((await asks(address)).status).toBe(429);
    }
    const points = await exceeded();
    expect(points).toHaveLength(101);
    expect(points).toContainEqual({ attributes: { limit_type: 'ip', client_ip: '203.0.113.7' }, value: 1 });
    expect(points).toContainEqual({ attributes: { limit_type: 'ip', client_ip: 'other' }, value: OFFENDERS - 100 });
  });

  it('name a shopper who asks too often', async () => {
    const account = { email: 'ada@test.example', password: 'a-long-password', name: 'Ada' };
    const { body } = await desk.visitor.post('/auth/register', account, { 'x-forwarded-for': '198.51.100.0' });
    const headers = { authorization: `Bearer ${body.access_token}` };
    const statuses: number[] = [];
    for (let at = 1; at <= 4; at += 1) statuses.push((await asks(`198.51.100.${at}`, '/me', headers)).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
    const { rows } = await desk.shop.store.query<{ id: string }>('SELECT id FROM customer WHERE email = $1', [
      account.email,
    ]);
    expect(await exceeded()).toContainEqual({ attributes: { limit_type: 'user', user_id: rows[0]?.id }, value: 2 });
  });

  it('count what is judged without Redis, and are those of the catalog', async () => {
    expect(await meters.points('webstore.rate_limit.degraded')).toEqual([]);
    process.kill(desk.shop.redis.pid, 'SIGSTOP');
    expect((await asks('192.0.2.1')).status).toBe(200);
    expect(await meters.points('webstore.rate_limit.degraded')).toEqual([
      { attributes: { limit_type: 'ip' }, value: 1 },
    ]);
    expect(outsideCatalog(await meters.read())).toEqual([]);
  });
});
