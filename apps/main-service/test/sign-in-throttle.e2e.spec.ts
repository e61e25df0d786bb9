import { randomUUID } from 'node:crypto';
import { type Loose, type Reply, Shop, type Visitor } from '@webstore/testing';

const PASSWORD = 'a long password';
const WRONG = 'not the password';

let shop: Shop;
let visitor: Visitor;
let addresses = 0;

beforeAll(async () => {
  const environment = { TRUSTED_PROXIES: '127.0.0.1', SIGN_IN_FAILURES: '5', SIGN_IN_FIRST_WAIT_MS: '1000' };
  shop = await Shop.open({ parts: ['main-service'], environment: { 'main-service': environment } });
  visitor = await shop.visitor();
});

afterAll(() => shop.close());

const newEmail = () => `${randomUUID()}@test.example`;

/** Somewhere the shop has not seen yet. */
function elsewhere(): string {
  addresses += 1;
  return `198.51.100.${addresses}`;
}

function login(email: string, password: string, from = elsewhere()): Promise<Reply<Loose>> {
  return visitor.post('/auth/login', { email, password }, { 'x-forwarded-for': from });
}

async function register(): Promise<string> {
  const email = newEmail();
  const account = { email, password: PASSWORD, name: 'Ada' };
  expect((await visitor.post('/auth/register', account, { 'x-forwarded-for': elsewhere() })).status).toBe(201);
  return email;
}

async function statuses(times: number, ask: () => Promise<Reply<Loose>>): Promise<number[]> {
  const seen: number[] = [];
  for (let time = 0; time < times; time += 1) seen.push((await ask()).status);
  return seen;
}

const FIVE_REFUSALS = Array<number>(5).fill(401);
const untraced = ({ trace_id, ...said }: Loose) => said;

describe('an account', () => {
  it('that many guess at is not tried any more for a while, from wherever, and opens to its owner afterwards', async () => {
    const email = await register();
    expect(await statuses(6, () => login(email, WRONG))).toEqual([...FIVE_REFUSALS, 429]);
    const refused = await login(email, PASSWORD);
    expect(refused).toMatchObject({ status: 429, body: { type: '/problems/too-many-sign-ins' } });
    expect(refused.headers.get('retry-after')).toBe('1');
    await new Promise((resolve) => setTimeout(resolve, Number(refused.headers.get('retry-after')) * 1_000));
    expect((await login(email, PASSWORD)).status).toBe(200);
  });

  it('forgets what failed when its owner signs in', async () => {
    const email = await register();
    for (let time = 0; time < 3; time += 1) {
      expect(await statuses(4, () => login(email, WRONG))).toEqual(Array(4).fill(401));
      expect((await login(email, PASSWORD)).status).toBe(200);
    }
  });

  it('that there is not, is throttled with the same words', async () => {
    const [known, unknown] = [await register(), newEmail()];
    const answers = [];
    for (const email of [known, unknown]) {
      expect(await statuses(5, () => login(email, WRONG))).toEqual(FIVE_REFUSALS);
      answers.push(await login(email, WRONG));
    }
    const [ofKnown, ofUnknown] = answers.map(({ status, headers, body }) => ({
      ...{ status, retryAfter: headers.get('retry-after'), names: [...headers.keys()].toSorted() },
      body: untraced(body),
    }));
    expect(ofKnown?.status).toBe(429);
    expect(ofUnknown).toEqual(ofKnown);
  });

  it('is not tried more often because a hundred guess at once, at two replicas', async () => {
    const email = await register();
    const replica = await shop.another('main-service');
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        fetch(`${at % 2 === 0 ? shop.address() : replica.address}/auth/login`, {
          method: 'POST',
          body: JSON.stringify({ email, password: WRONG }),
          headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${at}` },
        }),
      ),
    );
    const looked = answers.filter(({ status }) => status !== 429);
    expect(looked.map(({ status }) => status)).toEqual(FIVE_REFUSALS);
  });
});

describe('an address', () => {
  it('that tries many accounts waits, also with its own, while others sign in', async () => {
    const own = await register();
    const from = elsewhere();
    expect(await statuses(2, () => login(newEmail(), WRONG, from))).toEqual([401, 401]);
    expect((await login(own, PASSWORD, from)).status).toBe(200);
    expect(await statuses(4, () => login(newEmail(), WRONG, from))).toEqual([401, 401, 401, 429]);
    expect((await login(own, PASSWORD, from)).status).toBe(429);
    expect((await login(own, PASSWORD)).status).toBe(200);
  });

  it('is named in the log with the trace of what was refused', async () => {
    const [email, from] = [newEmail(), elsewhere()];
    await statuses(5, () => login(email, WRONG, from));
    const { body } = await login(newEmail(), WRONG, from);
    const line = shop.logged('main-service', 'Sign-in throttled').find(({ trace_id }) => trace_id === body.trace_id);
    expect(line).toMatchObject({ subject: 'address', client: from });
  });
});

describe('a shopper who is signed in', () => {
  it('stays so while somebody guesses at the account', async () => {
    const email = await register();
    const { body } = await login(email, PASSWORD);
    expect(await statuses(6, () => login(email, WRONG))).toEqual([...FIVE_REFUSALS, 429]);
    expect((await visitor.get('/me', { authorization: `Bearer ${body.access_token}` })).status).toBe(200);
    expect((await visitor.post('/auth/refresh', { refresh_token: body.refresh_token })).status).toBe(200);
  });
});

describe('while Redis is away', () => {
  it('who guesses waits all the same', async () => {
    process.kill(shop.redis.pid, 'SIGKILL');
    const email = newEmail();
    expect(await statuses(6, () => login(email, WRONG))).toEqual([...FIVE_REFUSALS, 429]);
  });
});
