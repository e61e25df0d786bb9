import { metrics } from '@opentelemetry/api';
import { type Meters, openMeters } from './meters.js';
import { observe } from './observe.js';
import { count, measure } from './record.js';

const keys = (prefix: string, many: number) => Array.from({ length: many }, (_, at) => `${prefix}${at}`);

describe('without a provider', () => {
  it('nothing is kept of what is recorded, and nobody looks', async () => {
    metrics.disable();
    let looks = 0;
    const end = observe('queue', () => void looks++);
    count('webstore.products.views', { country: 'US' });
    count('webstore.products.detail_views', { country: 'US', product_id: 'lamp', category: 'lighting' });
    measure('payment.amount.usd', 12, { country: 'US' });
    expect(looks).toBe(0);
    end();
    const meters = openMeters();
    expect([...(await meters.read()).keys()]).toEqual([]);
    await meters.close();
  });

  it('a recording costs less than five microseconds', () => {
    const startedAt = performance.now();
    for (let at = 0; at < 1_000_000; at += 1) count('webstore.products.views', { country: 'US' });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

describe('with a provider', () => {
  let meters: Meters;

  beforeEach(() => {
    meters = openMeters();
  });

  afterEach(() => meters.close());

  it('counts and measures begin with it, also for who recorded before', async () => {
    count('webstore.checkouts', { status: 'success', country: 'JP' });
    count('webstore.checkouts', { status: 'success', country: 'JP' });
    measure('payment.amount.usd', 20, { country: 'JP' });
    measure('payment.amount.usd', 30, { country: 'JP' });
    expect(await meters.points('webstore.checkouts')).toEqual([
      { attributes: { status: 'success', country: 'JP' }, value: 2 },
    ]);
    expect(await meters.points('payment.amount.usd')).toEqual([{ attributes: { country: 'JP' }, value: 2, sum: 50 }]);
  });

  it('1,000 products and 1,000 offenders have no more series than the catalog says, and none is lost', async () => {
    for (const product_id of [...keys('p', 1_000), ...keys('p', 1_000)]) {
      count('webstore.products.detail_views', { country: 'US', product_id, category: 'desk' });
    }
    for (const client_ip of keys('10.0.', 1_000)) {
      count('webstore.rate_limit.exceeded', { limit_type: 'ip', client_ip });
      count('webstore.security.suspicious_activity', { type: 'abuse', client_ip });
    }
    expect((await meters.points('webstore.products.detail_views')).length).toBeLessThanOrEqual(201);
    for (const name of ['webstore.rate_limit.exceeded', 'webstore.security.suspicious_activity'] as const) {
      const points = await meters.points(name);
      expect(points).toHaveLength(101);
      expect(points.find(({ attributes }) => attributes['client_ip'] === 'other')?.value).toBe(900);
      expect(points.reduce((sum, { value }) => sum + value, 0)).toBe(1_000);
    }
  });

  it('what comes first stays named in a histogram', async () => {
    for (const route of keys('/', 1_000)) {
      measure('http.server.request.duration', 0.01, {
        'http.request.method': 'GET',
        'http.route': route,
        'http.response.status_code': '200',
      });
    }
    expect(await meters.points('http.server.request.duration')).toHaveLength(61);
  });
});

describe('gauges', () => {
  let meters: Meters;
  const endings: (() => void)[] = [];

  beforeEach(() => {
    meters = openMeters();
  });

  afterEach(async () => {
    for (const end of endings.splice(0)) end();
    await meters.close();
  });

  it('tell what is seen at each collection, and nothing of what was before', async () => {
    let waiting: readonly number[] = [3];
    endings.push(
      observe('queue', (saw) => {
        for (const jobs of waiting) saw('webstore.jobs.waiting', jobs, { kind: 'ping' });
      }),
    );
    expect(await meters.points('webstore.jobs.waiting')).toEqual([{ attributes: { kind: 'ping' }, value: 3 }]);
    waiting = [];
    expect(await meters.points('webstore.jobs.waiting')).toEqual([]);
  });

  it('of two that look are one: the greater of what is, the sum of shares', async () => {
    for (const [age, connections] of [
      [3, 4],
      [5, 1],
    ] as const) {
      endings.push(
        observe('pool', (saw) => {
          saw('webstore.canary.unanswered.age.max', age, {});
          saw('db.client.connection.pending_requests', connections, {});
        }),
      );
    }
    expect(await meters.points('webstore.canary.unanswered.age.max')).toEqual([{ attributes: {}, value: 5 }]);
    expect(await meters.points('db.client.connection.pending_requests')).toEqual([{ attributes: {}, value: 5 }]);
  });

  it('that cannot be seen hold up no others, and are counted', async () => {
    let answer: () => void = () => undefined;
    const stuck = new Promise<void>((resolve) => {
      answer = resolve;
    });
    endings.push(
      observe('queue', () => stuck),
      observe('pings', () => Promise.reject(new Error('no connection'))),
      observe('sagas', (saw) => saw('webstore.sagas.open', 1, { step: 'PAY' })),
    );
    const startedAt = performance.now();
    expect(await meters.points('webstore.sagas.open')).toHaveLength(1);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    expect(await meters.points('webstore.sagas.open')).toHaveLength(1);
    const failed = await meters.points('webstore.observations.failed');
    const times = (observation: string) => failed.find(({ attributes }) => attributes['observation'] === observation);
    expect(times('queue')?.value).toBeGreaterThanOrEqual(1);
    expect(times('pings')?.value).toBeGreaterThanOrEqual(1);
    expect(times('sagas')).toBeUndefined();
    answer();
  });
});
