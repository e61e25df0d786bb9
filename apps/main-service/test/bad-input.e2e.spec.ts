import { randomUUID } from 'node:crypto';
import { type Asked, type Loose, type Reply, Shop, type Shopper } from '@webstore/testing';
import fc from 'fast-check';
import { type Operation, operationsOf, overTheWire, pathOf, understood } from './operations.js';

let shop: Shop;
let shopper: Shopper;
let operations: Operation[];
let writes: Operation[];

beforeAll(async () => {
  shop = await Shop.open({ parts: ['main-service'] });
  shopper = await shop.shopper();
  operations = await operationsOf(shop.address());
  writes = operations.filter(({ takesBody }) => takesBody);
});

afterAll(() => shop.close());

const INSIDE = /\bat \S+ \(|node_modules|\.[jt]s:\d|SELECT |INSERT |violates|syntax error|invalid byte sequence/;

/** Asks as a shopper who may do everything; whatever the answer, it tells nothing of the inside. */
async function ask({ method, path }: Pick<Operation, 'method' | 'path'>, asked: Asked = {}): Promise<Reply<Loose>> {
  const headers = { 'idempotency-key': randomUUID(), ...asked.headers };
  const reply = await shopper.ask(method, path, { ...asked, headers });
  expect(reply.text).not.toMatch(INSIDE);
  return reply;
}

const problemOf = ({ status, body }: Reply<Loose>) => [status, body.type, body.errors?.[0]?.field];

const bodyOf = ({ name }: Operation) => understood[name] ?? {};

/** A field, with values of every type that is not its own. */
function wrongly([field, value]: [string, unknown]): [string, unknown][] {
  const others = [null, true, {}, [], 1.5, '1'].filter((other) => typeof other !== typeof value);
  return others.map((other) => [field, other]);
}

describe('every operation that takes a body', () => {
  it('is known to these tests', () => {
    expect(writes.map(({ name }) => name).toSorted()).toEqual(Object.keys(understood).toSorted());
  });

  it('refuses a field that it does not know, and names it', async () => {
    for (const operation of writes) {
      const reply = await ask(operation, { body: { ...bodyOf(operation), customer_id: 'x' } });
      expect([operation.name, ...problemOf(reply)]).toEqual([
        operation.name,
        ...[400, '/problems/invalid-request', 'customer_id'],
      ]);
    }
  });

  it('refuses a value of another type, and names its field', async () => {
    for (const operation of writes) {
      for (const [field, wrong] of Object.entries(bodyOf(operation)).flatMap(wrongly)) {
        const { status, body } = await ask(operation, { body: { ...bodyOf(operation), [field]: wrong } });
        expect([operation.name, status, body.errors[0].field.split('.')[0]]).toEqual([operation.name, 400, field]);
      }
    }
  });

  it.each([
    ['broken off', '{"quantity":'],
    ['empty', ''],
    ['followed by more', '{"quantity":1}}'],
    ['in other quotes', `{'quantity':1}`],
    ['of bare words', 'undefined'],
    ['with a key of prototypes', '{"__proto__":{"isAdmin":true}}'],
    ['with a key of constructors', '{"constructor":{"prototype":{"isAdmin":true}}}'],
    ['of 30,000 lists in each other', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['of 9,000 objects in each other', `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`],
    ['of nothing', 'null'],
    ['of a number', '12'],
  ])('refuses JSON %s', async (_how, text) => {
    for (const operation of writes) {
      const { status, body } = await ask(operation, { text });
      expect([operation.name, status, body.type]).toEqual([operation.name, 400, '/problems/invalid-request']);
    }
  });

  it('refuses a body over 64 KiB', async () => {
    for (const operation of writes) {
      const { status } = await ask(operation, { body: { ...bodyOf(operation), name: 'x'.repeat(64 * 1024) } });
      expect([operation.name, status]).toEqual([operation.name, 413]);
    }
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])('refuses %s', async (type) => {
    for (const operation of writes) {
      const reply = await ask(operation, { body: bodyOf(operation), headers: { 'content-type': type } });
      expect([operation.name, reply.status]).toEqual([operation.name, 415]);
      expect(reply.headers.get('content-type')).toContain('application/problem+json');
    }
  });

  it('survives whatever stands in its keys and texts', async () => {
    const nasty = fc.oneof(
      fc.constantFrom('\u0000', 'a\r\nset-cookie: b', '\ud800', '\u202e', `';--`, '$1', '__proto__', 'constructor'),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    const anything = fc.object({ key: nasty, values: [nasty, fc.double(), fc.maxSafeInteger(), fc.constant(null)] });
    await fc.assert(
      fc.asyncProperty(fc.nat(), nasty, anything, async (at, text, more) => {
        const operation = writes[at % writes.length] as Operation;
        const fields = Object.keys(bodyOf(operation));
        const field = fields[at % fields.length] as string;
        for (const body of [{ ...bodyOf(operation), [field]: text }, more, { ...bodyOf(operation), [field]: more }]) {
          expect((await ask(operation, { body })).status).toBeLessThan(500);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(['\u0000', 'a\u0000b', 'a\r\nb'])('takes no name or address with %j in it', async (text) => {
    const account = { email: `${randomUUID()}@test.example`, password: 'a-long-password', name: text };
    expect(problemOf(await shopper.post('/auth/register', account))).toEqual([
      ...[400, '/problems/invalid-request', 'name'],
    ]);
    const { shipping_address, ...order } = understood['post /checkout'] as Loose;
    const body = { ...order, shipping_address: { ...shipping_address, city: text } };
    const reply = await ask({ method: 'POST', path: '/checkout' }, { body });
    expect(problemOf(reply)).toEqual([400, '/problems/invalid-request', 'shipping_address.city']);
  });
});

describe('every operation', () => {
  it('refuses headers over 8 KiB', async () => {
    for (const operation of operations) {
      const reply = await ask(operation, { headers: { 'x-long': 'x'.repeat(8 * 1024) } });
      expect([operation.name, reply.status]).toEqual([operation.name, 431]);
      expect(reply.headers.get('content-type')).toContain('application/problem+json');
    }
  });

  it.each([
    ['NUL', '%00'],
    ['a header', '%0d%0aset-cookie:a'],
    ['another folder', '..%2f..%2fetc'],
    ['a prototype', '__proto__'],
    ['a constructor', 'constructor'],
    ['a quotation', `'--`],
    ['very much', 'x'.repeat(1_500)],
  ])('survives %s in its path and query', async (_what, text) => {
    for (const operation of operations.filter(({ template }) => template !== '/auth/logout')) {
      const anywhere = Object.fromEntries(['country', 'product_id', 'id', 'type', 'file'].map((name) => [name, text]));
      const path = `${pathOf(operation.template, anywhere)}?${text}=1&cursor=${text}&q=${text}&coupon=${text}`;
      const { status } = await ask({ ...operation, path });
      if (status >= 500) throw new Error(`${operation.name} answered ${status}`);
    }
  });
});

describe('what is no request', () => {
  it.each([
    ['no HTTP at all', 'HELO shop\r\n\r\n', 400],
    ['two lengths', 'POST /cart/add HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400],
    ['half an escape', 'GET /%E0%A4%A HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n', 400],
    ['an address without end', `GET /${'x'.repeat(9_000)} HTTP/1.1\r\nhost: a\r\n\r\n`, 431],
    ['a header without end', `GET /cart HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(9_000)}\r\n\r\n`, 431],
    ['a header that still comes', `GET /cart HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(9_000_000)}\r\n\r\n`, 431],
  ])('as %s, is answered with a problem', async (_what, text, status) => {
    const [head = '', body = ''] = (await overTheWire(shop.address(), text)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ type: 'about:blank', status });
  });

  it('is answered without a body where only the head was asked for', async () => {
    const text = `HEAD /cart HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(9_000)}\r\n\r\n`;
    const [head, body] = (await overTheWire(shop.address(), text)).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1.1 431 /);
    expect(body).toBe('');
  });
});

describe('a shopper who cannot be known', () => {
  const UNKNOWN = `ws_${'A'.repeat(43)}`;
  const said = ({ instance, trace_id, ...same }: Loose) => same;

  it('is turned away everywhere with the same words', async () => {
    const visitor = await shop.visitor();
    const strange = [
      {},
      ...['', 'Bearer', 'Bearer a b', 'Basic YTpi', `Bearer ${UNKNOWN}`, `Token ${UNKNOWN}`].map((authorization) => ({
        authorization,
      })),
    ];
    const answers = [];
    for (const { method, path } of operations.filter(({ isForShoppers }) => isForShoppers)) {
      for (const headers of strange) answers.push(await visitor.ask(method, path, { headers }));
    }
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(said(body)))).size).toBe(1);
    expect(answers.length).toBeGreaterThan(70);
  });

  it('does not get in by a second Authorization header', async () => {
    const { body } = await shopper.post('/auth/register', {
      email: `${randomUUID()}@test.example`,
      password: 'a-long-password',
      name: 'Ada',
    });
    const ask = (...tokens: string[]) => {
      const lines = tokens.map((token) => `authorization: Bearer ${token}\r\n`).join('');
      return overTheWire(shop.address(), `GET /me HTTP/1.1\r\nhost: a\r\nconnection: close\r\n${lines}\r\n`);
    };
    expect(await ask(body.access_token)).toMatch(/^HTTP\/1.1 200 /);
    expect(await ask(body.access_token, UNKNOWN)).toMatch(/^HTTP\/1.1 401 /);
    expect(await ask(UNKNOWN, body.access_token)).toMatch(/^HTTP\/1.1 401 /);
    expect(await ask(body.access_token, body.access_token)).toMatch(/^HTTP\/1.1 401 /);
  });
});

describe('a page of another origin', () => {
  const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };
  const allowedTo = async (origin: string, method: string, more = {}) => {
    const response = await fetch(`${shop.address()}/cart`, { method, headers: { origin, ...more } });
    return response.headers;
  };

  it('may ask if it is the storefront, and reads what it needs', async () => {
    const headers = await allowedTo('http://localhost:3001', 'OPTIONS', preflight);
    expect(headers.get('access-control-allow-origin')).toBe('http://localhost:3001');
    expect(headers.get('access-control-allow-headers')).toContain('idempotency-key');
    const exposed = (await allowedTo('http://localhost:3001', 'GET')).get('access-control-expose-headers');
    for (const name of ['location', 'retry-after', 'idempotency-replayed']) expect(exposed).toContain(name);
  });

  it.each([
    'http://localhost:3002',
    'https://localhost:3001',
    'http://localhost:3001.evil.example',
    'null',
  ])('may not if it is %s', async (origin) => {
    expect((await allowedTo(origin, 'OPTIONS', preflight)).get('access-control-allow-origin')).toBeNull();
    expect((await allowedTo(origin, 'GET')).get('access-control-allow-origin')).toBeNull();
  });
});
