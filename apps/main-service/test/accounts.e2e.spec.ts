import type { Tokens } from '@webstore/contracts';
import { AccountsModule } from '../src/accounts/accounts.module.js';
import { demoAccounts } from '../src/accounts/demo-accounts.js';
import { hashPassword } from '../src/accounts/password-hash.js';
import { AnalyticsModule } from '../src/analytics/analytics.module.js';
import { AuthenticationModule } from '../src/security/authentication/authentication.module.js';
import {
  type AuthenticationAttempt,
  AuthenticationAttempts,
} from '../src/security/authentication/authentication-attempts.js';
import { hashOf, newToken } from '../src/security/authentication/token.js';
import { eventually, type Ground, openGround, openModules, type PartOfShop } from './shop-modules.js';

const modules = [AuthenticationModule, AnalyticsModule, AccountsModule];

describe('an account', () => {
  let ground: Ground;
  let shop: PartOfShop;
  let attempts: AuthenticationAttempt[];
  let registered = 0;

  beforeAll(async () => {
    ground = await openGround();
    shop = await openModules(ground, modules);
    shop.app.get(AuthenticationAttempts).listen((attempt) => attempts.push(attempt));
  });

  beforeEach(() => {
    attempts = [];
  });

  afterAll(async () => {
    await shop.app.close();
    await ground.close();
  });

  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${shop.url}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });

  const me = (authorization?: string) =>
    fetch(`${shop.url}/me`, authorization === undefined ? {} : { headers: { authorization } });

  const tokensOf = async (response: Response) => (await response.json()) as Tokens;
  const newEmail = () => `shopper-${++registered}@example.com`;

  const register = async (email = newEmail()) => {
    const response = await post('/auth/register', { email, password: 'a long password', name: 'Ada' });
    expect(response.status).toBe(201);
    return { email, ...(await tokensOf(response)) };
  };

  it('is opened, signed in to, read and signed out of', async () => {
    const { email } = await register();
    const login = await post('/auth/login', { email: email.toUpperCase(), password: 'a long password' });
    expect(login.status).toBe(200);
    const tokens = await tokensOf(login);
    expect(tokens).toEqual({
      access_token: expect.stringMatching(/^ws_[\w-]{43}$/),
      refresh_token: expect.stringMatching(/^ws_[\w-]{43}$/),
      token_type: 'Bearer',
      expires_in: 1_800,
    });

    const bearer = `Bearer ${tokens.access_token}`;
    const account = await me(bearer);
    expect(account.status).toBe(200);
    expect(await account.json()).toMatchObject({ email, name: 'Ada', segment: 'new' });

    expect(
      (await fetch(`${shop.url}/auth/logout`, { method: 'POST', headers: { authorization: bearer } })).status,
    ).toBe(204);
    expect((await me(bearer)).status).toBe(401);
    expect((await post('/auth/refresh', { refresh_token: tokens.refresh_token })).status).toBe(401);
  });

  it('is one per e-mail address', async () => {
    const { email } = await register();
    const again = await post('/auth/register', { email, password: 'another password', name: 'Eve' });
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ type: '/problems/email-taken' });
  });

  it('keeps neither password nor token as they are', async () => {
    const { email, access_token, refresh_token } = await register();
    const { rows } = await ground.store.query('SELECT password_hash FROM customer WHERE email = $1', [email]);
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const stored = await ground.store.query('SELECT hash FROM access_token UNION ALL SELECT hash FROM refresh_token');
    const hashes = stored.rows.map(({ hash }) => hash.toString('hex'));
    expect(hashes).toEqual(expect.arrayContaining([access_token, refresh_token].map((t) => hashOf(t).toString('hex'))));
  });

  it('does not tell a wrong password from an unknown e-mail address', async () => {
    const { email } = await register();
    const wrong = await post('/auth/login', { email, password: 'not the password' });
    const unknown = await post('/auth/login', { email: 'nobody@example.com', password: 'not the password' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const bodies = [await wrong.json(), await unknown.json()].map((body) => ({ ...(body as object), trace_id: '' }));
    expect(bodies[0]).toEqual(bodies[1]);
    expect(attempts.map(({ type, failure }) => [type, failure])).toEqual([
      ['login', 'invalid_token'],
      ['login', 'invalid_token'],
    ]);
  });

  it('is not opened with fields that nobody asked for', async () => {
    const body = { email: newEmail(), password: 'a long password', name: 'Ada', segment: 'vip' };
    expect((await post('/auth/register', body)).status).toBe(400);
  });

  it('gets new tokens for a refresh token once, and loses the sign-in when it comes again', async () => {
    const first = await register();
    const refreshed = await post('/auth/refresh', { refresh_token: first.refresh_token });
    expect(refreshed.status).toBe(200);
    const second = await tokensOf(refreshed);
    expect((await me(`Bearer ${second.access_token}`)).status).toBe(200);

    expect((await post('/auth/refresh', { refresh_token: first.refresh_token })).status).toBe(401);
    expect((await me(`Bearer ${second.access_token}`)).status).toBe(401);
    expect((await me(`Bearer ${first.access_token}`)).status).toBe(401);
    expect((await post('/auth/refresh', { refresh_token: second.refresh_token })).status).toBe(401);
  });

  it('gives new tokens to at most one of many who bring the same refresh token at once', async () => {
    const { refresh_token } = await register();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('/auth/refresh', { refresh_token })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(7);
  });

  it('keeps its other sign-ins when one of them ends', async () => {
    const { email, access_token } = await register();
    const other = await tokensOf(await post('/auth/login', { email, password: 'a long password' }));
    await post('/auth/logout', {}, { authorization: `Bearer ${access_token}` });
    expect((await me(`Bearer ${access_token}`)).status).toBe(401);
    expect((await me(`Bearer ${other.access_token}`)).status).toBe(200);
  });

  it('answers unknown, expired and revoked tokens, no token and a malformed one alike', async () => {
    const expired = await register();
    await ground.store.query(`UPDATE access_token SET expires_at = now() - interval '1 second' WHERE hash = $1`, [
      hashOf(expired.access_token),
    ]);
    const ended = await register();
    await ground.store.query(
      `UPDATE token_family SET expires_at = now() - interval '1 second'
       WHERE id = (SELECT family_id FROM access_token WHERE hash = $1)`,
      [hashOf(ended.access_token)],
    );
    const revoked = await register();
    await post('/auth/logout', {}, { authorization: `Bearer ${revoked.access_token}` });
    attempts = [];

    const asked = [newToken(), expired.access_token, ended.access_token, revoked.access_token].map(
      (t) => `Bearer ${t}`,
    );
    const answers = await Promise.all([...asked, 'Bearer abc', undefined, 'Basic YTpi'].map((header) => me(header)));
    expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(401));
    const challenges = answers.map((answer) => answer.headers.get('www-authenticate'));
    expect(challenges).toEqual([...Array(5).fill('Bearer error="invalid_token"'), 'Bearer', 'Bearer']);
    const bodies = await Promise.all(
      answers.map(async (answer) => ({ ...((await answer.json()) as object), trace_id: '' })),
    );
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(attempts.map(({ failure }) => failure).sort()).toEqual([
      'invalid_format',
      ...Array(5).fill('invalid_token'),
      'missing_header',
    ]);
    expect(attempts.every(({ traceId, client }) => /^[0-9a-f]{32}$/.test(traceId) && client === '127.0.0.1')).toBe(
      true,
    );
  });

  it('stays open while it is used, to the end of its 12 hours', async () => {
    const { access_token } = await register();
    const hash = hashOf(access_token);
    const setLeft = (minutes: number) =>
      ground.store.query('UPDATE access_token SET expires_at = now() + make_interval(mins => $2) WHERE hash = $1', [
        hash,
        minutes,
      ]);
    const minutesLeft = async () => {
      const text =
        'SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS left FROM access_token WHERE hash = $1';
      return (await ground.store.query(text, [hash])).rows[0].left;
    };
    await setLeft(24);
    await me(`Bearer ${access_token}`);
    expect(await eventually(minutesLeft, (left) => left === 30)).toBe(30);

    await ground.redis.flushall();
    await ground.store.query(`UPDATE token_family SET expires_at = now() + interval '10 minutes'`);
    await setLeft(5);
    await me(`Bearer ${access_token}`);
    expect(await eventually(minutesLeft, (left) => left === 10)).toBe(10);
  });

  it('is asked of PostgreSQL once in 30 seconds', async () => {
    const { access_token } = await register();
    await me(`Bearer ${access_token}`);
    const keys = () => ground.redis.keys(`access:${hashOf(access_token).toString('base64url')}`);
    const [key] = await eventually(keys, ({ length }) => length === 1);
    const ttlMs = await ground.redis.pttl(key ?? '');
    expect(ttlMs).toBeGreaterThan(0);
    expect(ttlMs).toBeLessThanOrEqual(30_000);
    await ground.store.query('DELETE FROM access_token WHERE hash = $1', [hashOf(access_token)]);
    expect((await me(`Bearer ${access_token}`)).status).toBe(200);
  });

  it('opens for the demo only where the demo is switched on', async () => {
    const [demo] = demoAccounts;
    const { email, password, name } = demo;
    expect((await post('/auth/register', { email, password, name })).status).toBe(409);
    await ground.store.query(
      'INSERT INTO customer (id, email, name, password_hash) VALUES (gen_random_uuid(), $1, $2, $3)',
      [email, name, await hashPassword(password)],
    );
    expect((await post('/auth/login', { email, password })).status).toBe(401);

    const open = await openModules(ground, modules, { DEMO_AUTH: '1' });
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ email, password });
    expect((await fetch(`${open.url}/auth/login`, { method: 'POST', body, headers })).status).toBe(200);
    await open.app.close();
  });

  it('turns sign-ins away that it cannot check, and checks those that it let wait', async () => {
    const { email } = await register();
    const signIns = Array.from({ length: 60 }, () => post('/auth/login', { email, password: 'a long password' }));
    const answers = await Promise.all(signIns);
    const refused = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60 - refused.length);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect(await refused[0]?.json()).toMatchObject({ type: '/problems/sign-in-busy', status: 503 });
  });
});

describe('an account while Redis is away', () => {
  it('is signed in to and out of all the same', async () => {
    const ground = await openGround();
    const shop = await openModules(ground, modules);
    await ground.redisServer.stop();
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ email: 'ada@example.com', password: 'a long password', name: 'Ada' });
    const registered = await fetch(`${shop.url}/auth/register`, { method: 'POST', body, headers });
    const { access_token } = (await registered.json()) as Tokens;
    const authorization = `Bearer ${access_token}`;
    const statusOfMe = async () => (await fetch(`${shop.url}/me`, { headers: { authorization } })).status;
    expect(await statusOfMe()).toBe(200);
    await fetch(`${shop.url}/auth/logout`, { method: 'POST', headers: { authorization } });
    expect(await statusOfMe()).toBe(401);
    await shop.app.close();
    await ground.close();
  });
});
