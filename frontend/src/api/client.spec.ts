import { delay, HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { API, refusal, shelf, shop } from '../../test/shop';
import { ApiError, type ErrorKind } from './api-error';
import { listProducts } from './catalog';
import { ask, request } from './client';
import { session } from './session';
import { mintTrace } from './trace';

const tokens = (name: string) => ({
  access_token: `access-${name}`,
  refresh_token: `refresh-${name}`,
  token_type: 'Bearer' as const,
  expires_in: 900,
});

const failureOf = (asked: Promise<unknown>): Promise<ApiError> =>
  asked.then(
    () => Promise.reject(new Error('it was answered')),
    (error) => error,
  );

describe('a request', () => {
  it('asks for what was wanted, as a trace of its own', async () => {
    let seen: Request | undefined;
    shop.use(
      http.get(`${API}/de/products`, ({ request }) => {
        seen = request;
        return HttpResponse.json(shelf);
      }),
    );
    expect(await listProducts('DE', { q: 'kettle & co', sort: 'name' })).toEqual(shelf);
    expect(new URL(seen?.url ?? '').search).toBe('?q=kettle+%26+co&sort=name');
    expect(seen?.headers.get('traceparent')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(seen?.headers.has('authorization')).toBe(false);
  });

  it('takes what the page asked for before the app was there, once', async () => {
    const early = vi.fn(() => Promise.resolve(Response.json({ ...shelf, total: 77 })));
    window.webstoreEarly = {
      answer: { url: `/api/us/products`, response: early(), trace: mintTrace(), startedAt: Date.now() },
      errors: [],
    };
    document.head.innerHTML = '<meta name="api" content="/api">';
    expect((await listProducts('US')).total).toBe(77);
    expect((await listProducts('US')).total).toBe(1);
  });

  it('tells what was made and where', async () => {
    const made = () => HttpResponse.json({ order_id: 'o-1' }, { status: 202, headers: { location: '/orders/o-1' } });
    shop.use(http.post(`${API}/checkout`, made));
    const answer = await request({ path: '/checkout', method: 'POST', body: {}, idempotencyKey: 'k' });
    expect(answer).toMatchObject({ status: 202, location: '/orders/o-1', body: { order_id: 'o-1' } });
  });
});

describe('a request that fails', () => {
  it.each<[number, ErrorKind]>([
    [400, 'validation'],
    [401, 'unauthorized'],
    [402, 'paymentDeclined'],
    [404, 'notFound'],
    [409, 'conflict'],
    [422, 'validation'],
    [429, 'rateLimited'],
    [500, 'server'],
    [503, 'server'],
  ])('with %i is one of the kind %s', async (status, kind) => {
    shop.use(http.get(`${API}/x`, () => refusal({ status })));
    expect(await failureOf(ask({ path: '/x' }))).toMatchObject({ kind, status, traceId: 'c0ffee' });
  });

  it('says when to come back, which fields were wrong, and which refusal it is', async () => {
    const errors = [{ field: 'email', message: 'is taken' }];
    const answer = () =>
      refusal({ status: 429, type: '/problems/rate-limited', errors }, { 'retry-after': '7', location: '/orders/1' });
    shop.use(http.get(`${API}/x`, answer));
    const error = await failureOf(ask({ path: '/x' }));
    expect(error).toMatchObject({ retryAfterMs: 7_000, errors, type: 'rate-limited', location: '/orders/1' });
  });

  it('without a network is offline, and has a trace all the same', async () => {
    shop.use(http.get(`${API}/x`, () => HttpResponse.error()));
    const error = await failureOf(ask({ path: '/x' }));
    expect(error.kind).toBe('offline');
    expect(error.traceId).toMatch(/^[0-9a-f]{32}$/);
  });

  it('for want of an answer has timed out', async () => {
    shop.use(http.get(`${API}/x`, () => delay('infinite')));
    expect((await failureOf(ask({ path: '/x', timeoutMs: 20 }))).kind).toBe('timeout');
  });

  it('because nobody waits for it any more is no error of the shop', async () => {
    shop.use(http.get(`${API}/x`, () => delay('infinite')));
    const leaving = new AbortController();
    const asked = failureOf(ask({ path: '/x', signal: leaving.signal }));
    leaving.abort();
    expect(await asked).not.toBeInstanceOf(ApiError);
  });

  it.each([
    ['a page of a proxy', () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 })],
    ['a success that is no JSON', () => HttpResponse.text('<html>')],
  ])('with %s is one of the server', async (_what, answer) => {
    shop.use(http.get(`${API}/x`, answer));
    expect((await failureOf(ask({ path: '/x' }))).kind).toBe('server');
  });
});

describe('a sign-in that has run out', () => {
  it('is refreshed once for all requests that noticed, and none of them is lost', async () => {
    const refreshed = vi.fn();
    session.open(tokens('old'));
    shop.use(
      http.get(`${API}/me`, ({ request }) =>
        request.headers.get('authorization') === 'Bearer access-new'
          ? HttpResponse.json({ name: 'Sam' })
          : refusal({ status: 401 }),
      ),
      http.post(`${API}/auth/refresh`, async ({ request }) => {
        refreshed(await request.json());
        return HttpResponse.json(tokens('new'));
      }),
    );
    const answers = await Promise.all([1, 2, 3].map(() => ask({ path: '/me' })));
    expect(answers).toEqual(Array(3).fill({ name: 'Sam' }));
    expect(refreshed.mock.calls).toEqual([[{ refresh_token: 'refresh-old' }]]);
    expect(JSON.parse(sessionStorage.getItem('session') ?? '')).toEqual(tokens('new'));
  });

  it('closes when the shop does not know it any more', async () => {
    session.open(tokens('old'));
    shop.use(
      http.get(`${API}/me`, () => refusal({ status: 401 })),
      http.post(`${API}/auth/refresh`, () => refusal({ status: 401 })),
    );
    expect((await failureOf(ask({ path: '/me' }))).kind).toBe('unauthorized');
    expect(session.isOpen()).toBe(false);
  });

  it('stays open while the shop cannot be reached', async () => {
    session.open(tokens('old'));
    shop.use(
      http.get(`${API}/me`, () => refusal({ status: 401 })),
      http.post(`${API}/auth/refresh`, () => HttpResponse.error()),
    );
    expect((await failureOf(ask({ path: '/me' }))).kind).toBe('offline');
    expect(session.isOpen()).toBe(true);
  });

  it('does not speak for a sign-in of its own', async () => {
    session.open(tokens('old'));
    shop.use(http.post(`${API}/auth/login`, () => refusal({ status: 401 })));
    const asked = ask({ path: '/auth/login', method: 'POST', body: {}, anonymous: true });
    expect((await failureOf(asked)).kind).toBe('unauthorized');
    expect(session.isOpen()).toBe(true);
  });
});
