import { randomUUID } from 'node:crypto';
import { type Loose, Shop, type Visitor, waitUntil } from '@webstore/testing';
import { Redis } from 'ioredis';
import { demoAccounts } from '../src/accounts/demo-accounts.js';
import { hashOf, newToken } from '../src/security/authentication/token.js';

const PASSWORD = 'a long password';

let shop: Shop;
let redis: Redis;
let visitor: Visitor;

beforeAll(async () => {
  shop = await Shop.open({ parts: ['main-service'], environment: { 'main-service': { DEMO_AUTH: '0' } } });
  redis = new Redis(shop.redis.url);
  visitor = await shop.visitor();
});

afterAll(async () => {
  redis.disconnect();
  await shop.close();
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const me = (token: string) => visitor.get('/me', bearer(token));
const statusOfMe = async (token: string) => (await me(token)).status;
const refresh = (token: string) => visitor.post('/auth/refresh', { refresh_token: token });
const login = (email: string, password = PASSWORD) => visitor.post('/auth/login', { email, password });
const logout = (token: string) => visitor.post('/auth/logout', undefined, bearer(token));
const newEmail = () => `${randomUUID()}@test.example`;
const untraced = ({ trace_id, ...said }: Loose) => said;

async function register(email = newEmail()): Promise<Loose> {
  const { status, body } = await visitor.post('/auth/register', { email, password: PASSWORD, name: 'Ada' });
  expect(status).toBe(201);
  return { email, ...body };
}

describe('an account', () => {
  it('is opened, signed in to, read and signed out of', async () => {
    const { email } = await register();
    const { status, body: tokens } = await login(email.toUpperCase());
    expect(status).toBe(200);
    expect(tokens).toEqual({
      access_token: expect.stringMatching(/^ws_[\w-]{43}$/),
      refresh_token: expect.stringMatching(/^ws_[\w-]{43}$/),
      token_type: 'Bearer',
      expires_in: 1_800,
    });
    expect(await me(tokens.access_token)).toMatchObject({ status: 200, body: { email, name: 'Ada', segment: 'new' } });
    expect((await logout(tokens.access_token)).status).toBe(204);
    expect(await statusOfMe(tokens.access_token)).toBe(401);
    expect((await refresh(tokens.refresh_token)).status).toBe(401);
  });

  it('is one per e-mail address', async () => {
    const { email } = await register();
    const again = await visitor.post('/auth/register', { email, password: 'another password', name: 'Eve' });
    expect(again).toMatchObject({ status: 409, body: { type: '/problems/email-taken' } });
  });

  it('keeps neither password nor token as they are', async () => {
    const { email, access_token, refresh_token } = await register();
    const { rows } = await shop.store.query('SELECT password_hash FROM customer WHERE email = $1', [email]);
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const stored = await shop.store.query('SELECT hash FROM access_token UNION ALL SELECT hash FROM refresh_token');
    const hashes = stored.rows.map(({ hash }) => hash.toString('hex'));
    expect(hashes).toEqual(expect.arrayContaining([access_token, refresh_token].map((t) => hashOf(t).toString('hex'))));
  });

  it('does not tell a wrong password from an unknown e-mail address', async () => {
    const { email } = await register();
    const [wrong, unknown] = [await login(email, 'not the password'), await login(newEmail(), 'not the password')];
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(untraced(wrong.body)).toEqual(untraced(unknown.body));
    expect(await reasonsOf([wrong.body.trace_id, unknown.body.trace_id])).toEqual([
      ['login', 'invalid_token'],
      ['login', 'invalid_token'],
    ]);
  });

  it('takes as long to tell that a password is wrong as that nobody has the address', async () => {
    const { email } = await register();
    const tookMs = async (tried: string) => {
      const since = performance.now();
      await login(tried, 'not the password');
      return performance.now() - since;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      known.push(await tookMs(email));
      unknown.push(await tookMs(newEmail()));
    }
    const median = (times: number[]) => times.toSorted((a, b) => a - b)[4] as number;
    // Without a hash to check it would be a twentieth.
    expect(median(unknown) / median(known)).toBeGreaterThan(0.5);
    expect(median(unknown) / median(known)).toBeLessThan(2);
  });

  it('is told to nobody else by what was kept on the way', async () => {
    const { access_token, email } = await register();
    const answers = [await me(access_token), await login(email)];
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(['no-store', 'no-store']);
  });

  it('gets new tokens for a refresh token once, and loses the sign-in when it comes again', async () => {
    const first = await register();
    const { status, body: second } = await refresh(first.refresh_token);
    expect([status, await statusOfMe(second.access_token)]).toEqual([200, 200]);
    const stolen = await refresh(first.refresh_token);
    expect(stolen.status).toBe(401);
    const told = shop.logged('main-service', 'Refresh token reused');
    expect(told).toContainEqual(expect.objectContaining({ trace_id: stolen.body.trace_id, client: '127.0.0.1' }));
    expect(await statusOfMe(second.access_token)).toBe(401);
    expect(await statusOfMe(first.access_token)).toBe(401);
    expect((await refresh(second.refresh_token)).status).toBe(401);
  });

  it('gives new tokens to one of many who bring the same refresh token at once', async () => {
    const { refresh_token } = await register();
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(refresh_token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(401)]);
  });

  it('keeps its other sign-ins when one of them ends', async () => {
    const { email, access_token } = await register();
    const { body: other } = await login(email);
    await logout(access_token);
    expect([await statusOfMe(access_token), await statusOfMe(other.access_token)]).toEqual([401, 200]);
  });

  it('answers unknown, expired and revoked tokens, no token and a malformed one alike', async () => {
    const [expired, ended, revoked] = [await register(), await register(), await register()];
    await shop.store.query(`UPDATE access_token SET expires_at = now() - interval '1 second' WHERE hash = $1`, [
      hashOf(expired.access_token),
    ]);
    await shop.store.query(
      `UPDATE token_family SET expires_at = now() - interval '1 second'
       WHERE id = (SELECT family_id FROM access_token WHERE hash = $1)`,
      [hashOf(ended.access_token)],
    );
    await logout(revoked.access_token);

    const tokens = [newToken(), expired.access_token, ended.access_token, revoked.access_token, 'abc'];
    const headers = [...tokens.map(bearer), {}, { authorization: 'Basic YTpi' }];
    const answers = await Promise.all(headers.map((header) => visitor.get('/me', header)));
    expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(401));
    const challenges = answers.map((answer) => answer.headers.get('www-authenticate'));
    expect(challenges).toEqual([...Array(5).fill('Bearer error="invalid_token"'), 'Bearer', 'Bearer']);
    expect(new Set(answers.map(({ body }) => JSON.stringify(untraced(body)))).size).toBe(1);
    expect(await reasonsOf(answers.map(({ body }) => body.trace_id))).toEqual([
      ...Array(5).fill(['token', 'invalid_token']),
      ...[
        ['token', 'missing_header'],
        ['token', 'invalid_format'],
      ],
    ]);
  });

  it('stays open while it is used, to the end of its 12 hours', async () => {
    const { access_token } = await register();
    const hash = hashOf(access_token);
    const leave = (minutes: number) =>
      shop.store.query('UPDATE access_token SET expires_at = now() + make_interval(mins => $2) WHERE hash = $1', [
        hash,
        minutes,
      ]);
    const untilLeft = (minutes: number) =>
      waitUntil(`${minutes} minutes to be left`, async () => {
        const left = 'SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS left FROM access_token';
        return (await shop.store.query(`${left} WHERE hash = $1`, [hash])).rows[0].left === minutes;
      });
    await leave(24);
    await me(access_token);
    await untilLeft(30);

    await redis.flushall();
    await shop.store.query(`UPDATE token_family SET expires_at = now() + interval '10 minutes'`);
    await leave(5);
    await me(access_token);
    await untilLeft(10);
  });

  it('is asked of PostgreSQL once in 30 seconds', async () => {
    const { access_token } = await register();
    const hash = hashOf(access_token);
    await me(access_token);
    const key = `access:${hash.toString('base64url')}`;
    const ttlMs = await waitUntil('the token in Redis', async () => {
      const found = await redis.pttl(key);
      return found > 0 && found;
    });
    expect(ttlMs).toBeLessThanOrEqual(30_000);
    await shop.store.query('DELETE FROM access_token WHERE hash = $1', [hash]);
    expect(await statusOfMe(access_token)).toBe(200);
  });

  it('turns sign-ins away that it cannot check, and checks those that it let wait', async () => {
    const { email } = await register();
    const answers = await Promise.all(Array.from({ length: 60 }, () => login(email)));
    const refused = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60 - refused.length);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect(refused[0]?.body.type).toBe('/problems/sign-in-busy');
  });
});

describe('a demo account', () => {
  const [demo] = demoAccounts;

  it('opens only where the demo is switched on', async () => {
    expect((await visitor.post('/auth/register', demo)).status).toBe(409);
    expect((await login(demo.email, demo.password)).status).toBe(401);

    const open = await Shop.open({ parts: ['main-service'] });
    try {
      const { email, password } = demo;
      expect((await (await open.visitor()).post('/auth/login', { email, password })).status).toBe(200);
    } finally {
      await open.close();
    }
  });
});

/** As what and why these requests were turned away; it stands in the log alone. */
function reasonsOf(traceIds: readonly string[]): Promise<string[][]> {
  return waitUntil('the log to tell the reasons', () => {
    const lines = shop.logged('main-service', 'Authentication failed');
    const found = traceIds.map((traceId) => lines.find(({ trace_id }) => trace_id === traceId));
    return found.every((line) => line !== undefined) && found.map(({ type, reason }) => [type, reason]);
  });
}
