import { randomUUID } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { Shop, waitUntil } from '@webstore/testing';
import { Redis } from 'ioredis';

const PER_ADDRESS = 200;
const PER_USER = 60;
const AT_ONCE = 400;
const CONNECTIONS = 20;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let shop: Shop;
const agents: Agent[] = [];

const limits = (environment: Record<string, string> = {}) => ({
  'main-service': { RATE_LIMIT_PER_ADDRESS: `${PER_ADDRESS}`, RATE_LIMIT_PER_USER: '0', ...environment },
});

async function open(environment?: Record<string, string>): Promise<void> {
  shop = await Shop.open({ parts: ['main-service'], environment: limits(environment) });
}

afterEach(async () => {
  for (const agent of agents.splice(0)) agent.destroy();
  await shop.close();
});

/** A client with so many connections to one address of the shop. */
function client(
  address: string,
  connections = 1,
): (path?: string, headers?: Record<string, string>) => Promise<Answer> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  agents.push(agent);
  return (path = '/countries', headers = {}) =>
    new Promise((resolve, reject) => {
      const asked = request(`${address}${path}`, { agent, headers }, async (response) => {
        let body = '';
        for await (const chunk of response) body += chunk;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
      asked.on('error', reject).end();
    });
}

async function tellRedis(command: string, ...args: string[]): Promise<void> {
  const redis = new Redis(shop.redis.url);
  await redis.call(command, ...args);
  await redis.quit();
}

async function signUp(): Promise<Record<string, string>> {
  const account = { email: `${randomUUID()}@test.example`, password: 'a-long-password', name: 'Test Shopper' };
  const { body } = await (await shop.visitor()).post('/auth/register', account);
  return { authorization: `Bearer ${body.access_token}` };
}

const count = (answers: readonly Answer[], status: number) =>
  answers.filter((answer) => answer.status === status).length;
const times = <T>(number: number, each: (index: number) => T): T[] => Array.from({ length: number }, (_, n) => each(n));

describe('whoever asks from one address', () => {
  it('is answered exactly as often as allowed, by two replicas over twenty connections at once', async () => {
    await open();
    const replica = await shop.another('main-service');
    const askers = [shop.address(), replica.address].map((address) => client(address, CONNECTIONS / 2));
    const answers = await Promise.all(times(AT_ONCE, (n) => askers[n % 2]?.() as Promise<Answer>));
    expect([count(answers, 200), count(answers, 429)]).toEqual([PER_ADDRESS, AT_ONCE - PER_ADDRESS]);
  });

  it('has no more of it because the shop starts again', async () => {
    await open({ RATE_LIMIT_PER_ADDRESS: '1' });
    expect((await client(shop.address())()).status).toBe(200);
    await shop.stop('main-service');
    await shop.startAgain('main-service');
    expect((await client(shop.address())()).status).toBe(429);
  });

  it('is told when to come again, and is then let in', async () => {
    await open({ RATE_LIMIT_PER_ADDRESS: '3', RATE_LIMIT_WINDOW_MS: '2000' });
    const ask = client(shop.address());
    const first = await ask();
    expect(first.headers).toMatchObject({ 'ratelimit-policy': '"ip";q=3;w=2', ratelimit: '"ip";r=2;t=2' });
    await ask();
    await ask();
    const refused = await ask();
    expect([refused.status, refused.headers['content-type']]).toEqual([429, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(refused.body)).toMatchObject({ type: '/problems/rate-limited', status: 429 });
    const waitS = Number(refused.headers['retry-after']);
    expect([1, 2]).toContain(waitS);
    expect(refused.headers['ratelimit']).toBe(`"ip";r=0;t=${waitS}`);
    // Who goes on asking meanwhile is let in all the same: refusals do not count.
    const since = performance.now();
    await waitUntil('somebody is let in again', async () => (await ask()).status === 200);
    expect(performance.now() - since).toBeLessThan(waitS * 1_000 + 1_500);
  });

  it('cannot say that it is somebody else', async () => {
    await open({ RATE_LIMIT_PER_ADDRESS: '5' });
    const ask = client(shop.address());
    const answers = await Promise.all(times(10, (n) => ask('/countries', { 'x-forwarded-for': `192.0.2.${n}` })));
    expect(count(answers, 200)).toBe(5);
  });

  it('may be a proxy that is trusted, and then asks for others', async () => {
    await open({ RATE_LIMIT_PER_ADDRESS: '1', TRUSTED_PROXIES: '127.0.0.1' });
    const ask = client(shop.address());
    const asFor = (forwarded: string) => ask('/countries', { 'x-forwarded-for': forwarded });
    expect((await asFor('192.0.2.1')).status).toBe(200);
    expect((await asFor('192.0.2.2')).status).toBe(200);
    // What stands left of the last that is not trusted was written by the client itself.
    expect((await asFor('198.51.100.9, 192.0.2.1')).status).toBe(429);
    expect((await asFor('2001:db8::1')).status).toBe(200);
    expect((await asFor('2001:db8::2')).status).toBe(429);
  });

  it('sees at any time whether the shop is well, and its pictures', async () => {
    await open({ RATE_LIMIT_PER_ADDRESS: '1' });
    const ask = client(shop.address());
    const paths = ['/countries', '/health', '/health/ready', '/art/hammered-copper-kettle.svg', '/countries'];
    const statuses = [];
    for (const path of paths) statuses.push((await ask(path)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
  });

  it('may ask first whether a page may ask', async () => {
    await open({ RATE_LIMIT_PER_ADDRESS: '1' });
    const preflight = { method: 'OPTIONS', headers: { origin: 'http://x', 'access-control-request-method': 'GET' } };
    for (let time = 0; time < 3; time += 1) {
      expect((await fetch(`${shop.address()}/countries`, preflight)).status).toBe(204);
    }
    expect((await client(shop.address())()).status).toBe(200);
  });
});

describe('a signed-in shopper', () => {
  it('is answered exactly as often as allowed, by two replicas at once, and others beside them too', async () => {
    await open({ RATE_LIMIT_PER_ADDRESS: '0', RATE_LIMIT_PER_USER: `${PER_USER}` });
    const replica = await shop.another('main-service');
    const headers = await signUp();
    const askers = [shop.address(), replica.address].map((address) => client(address, CONNECTIONS / 2));
    const answers = await Promise.all(times(AT_ONCE / 2, (n) => askers[n % 2]?.('/me', headers) as Promise<Answer>));
    expect([count(answers, 200), count(answers, 429)]).toEqual([PER_USER, AT_ONCE / 2 - PER_USER]);
    expect(answers.find(({ status }) => status === 429)?.headers['ratelimit']).toMatch(/^"user";r=0;t=\d+$/);
    expect((await (await shop.shopper()).get('/me')).status).toBe(200);
  });
});

describe('while Redis cannot answer', () => {
  const answersTo = (ask: () => Promise<Answer>) => Promise.all(times(AT_ONCE, () => ask()));

  it.each([
    'SIGKILL',
    'SIGSTOP',
  ] as const)('because of a %s, each replica keeps to the limits by itself', async (signal) => {
    await open();
    const ask = client(shop.address(), CONNECTIONS);
    expect((await ask()).status).toBe(200);
    process.kill(shop.redis.pid, signal);
    const answers = await answersTo(ask);
    if (signal === 'SIGSTOP') process.kill(shop.redis.pid, 'SIGCONT');
    expect([count(answers, 200), count(answers, 429)]).toEqual([PER_ADDRESS, AT_ONCE - PER_ADDRESS]);
    expect(shop.logged('main-service', 'Redis is away: each replica limits rates for itself')).toHaveLength(1);
  });

  it('because it forgot everything, a window begins anew', async () => {
    await open();
    const ask = client(shop.address(), CONNECTIONS);
    await Promise.all(times(PER_ADDRESS, () => ask()));
    expect((await ask()).status).toBe(429);
    await tellRedis('FLUSHALL');
    const answers = await answersTo(ask);
    expect([count(answers, 200), count(answers, 429)]).toEqual([PER_ADDRESS, AT_ONCE - PER_ADDRESS]);
  });
});

describe('while Redis is full', () => {
  it('it goes on counting: a window makes room before it takes any', async () => {
    await open();
    const ask = client(shop.address(), CONNECTIONS);
    expect((await ask()).status).toBe(200);
    await tellRedis('CONFIG', 'SET', 'maxmemory', '1');
    const answers = await Promise.all(times(AT_ONCE, () => ask()));
    expect([count(answers, 200), count(answers, 429)]).toEqual([PER_ADDRESS - 1, AT_ONCE - PER_ADDRESS + 1]);
  });
});
