import { randomUUID } from 'node:crypto';
import { Collector, type Loose, provoke, type Reply, Shop, type Shopper, waitUntil } from '@webstore/testing';
import { TraceReader } from './trace-reader.js';

/** What services find to do by themselves. */
const UNASKED = ['settle payment', 'settle refund', 'give back stray charge', 'reconcile', 'forget keys'];

let collector: Collector;
let shop: Shop;
let shopper: Shopper;
let trace: TraceReader;

beforeAll(async () => {
  collector = await Collector.open();
  shop = await Shop.open({ collector });
  shopper = await shop.shopper();
  await shop.stocks({ id: 'lamp', usdMinor: 620_00 });
  await shop.stocks({ id: 'rare-lamp', usdMinor: 20_00, inventoryPolicy: 'pessimistic' });
});

beforeEach(() => {
  trace = new TraceReader(collector);
});

afterAll(async () => {
  await shop.close();
  collector.close();
});

async function buys(product: string, payment_method = 'card'): Promise<Reply<Loose>> {
  await shopper.puts(product);
  const headers = { 'idempotency-key': randomUUID(), traceparent: trace.traceparent };
  return shopper.post('/checkout', { country: 'US', payment_method }, headers);
}

describe('an order', () => {
  it('is one trace, from the page to the parcel', async () => {
    expect((await buys('lamp')).status).toBe(201);
    await Promise.all(['process ship-order', 'process update-crm', 'POST /checkout'].map((name) => trace.span(name)));
    expect(trace.tree()).toMatchObject({
      'main-service: POST /checkout': {
        'main-service: GET': {},
        'main-service: find-keyed-answer': {},
        'main-service: cart-read': {},
        'main-service: POST promotions-service': { 'promotions-service: POST /api/promotions/check': {} },
        'main-service: POST inventory': {},
        'main-service: open-from-cart': {},
        'main-service: checkout PAY': {
          'main-service: POST payments-service': {
            'payments-service: POST /api/payments/process': {
              'payments-service: claim-payment': {},
              'payments-service: POST payment-provider': {},
              'payments-service: record-payment': {},
            },
          },
          'main-service: confirm': {},
        },
        'fulfillment-worker: process reserve-stock': {
          'fulfillment-worker: POST inventory': {},
          'fulfillment-worker: COMMIT': {},
        },
        'fulfillment-worker: process update-crm': { 'fulfillment-worker: POST crm': {} },
        'fulfillment-worker: process ship-order': { 'fulfillment-worker: POST inventory': {} },
      },
    });
    const kinds = Object.fromEntries(trace.spans.map(({ name, kind }) => [name, kind]));
    expect(kinds).toMatchObject({ 'POST /checkout': 'server', 'POST crm': 'client', confirm: 'client' });
    expect(kinds).toMatchObject({ 'checkout PAY': 'internal', 'process ship-order': 'consumer' });
    expect(trace.spans.filter(({ failed }) => failed)).toEqual([]);
  });

  it('says on its trace which one it is, and its value as a whole number', async () => {
    const { body } = await buys('lamp');
    const facts = {
      'webstore.order.id': body.order_id,
      'webstore.order.value_usd_minor': `int:${body.total.amount_minor}`,
      'webstore.country': 'US',
    };
    const [server, step, job] = await Promise.all(
      ['POST /checkout', 'checkout PAY', 'process reserve-stock'].map((name) => trace.span(name)),
    );
    expect(server?.attributes).toMatchObject({
      ...facts,
      'http.request.method': 'POST',
      'http.route': '/checkout',
      'http.response.status_code': 'int:201',
      'url.path': '/checkout',
      'url.scheme': 'http',
    });
    expect(step?.attributes).toMatchObject({
      ...facts,
      ...{ 'saga.kind': 'checkout', 'saga.step': 'PAY', 'saga.attempt': 'int:1' },
      ...{ 'saga.outcome': 'done', 'saga.compensation': false },
    });
    expect(job?.attributes).toMatchObject({ 'webstore.order.id': body.order_id, 'webstore.job.outcome': 'done' });
  });

  it('has the span of its request in its row, so that all that is done for it later hangs on that', async () => {
    const { body } = await buys('lamp');
    const { rows } = await shop.store.query('SELECT traceparent FROM orders WHERE id = $1', [body.order_id]);
    const { spanId } = await trace.span('POST /checkout');
    expect(rows).toEqual([{ traceparent: `00-${trace.traceId}-${spanId}-01` }]);
  });

  it('shows that what was taken has been given back when the card is declined, which is no failure', async () => {
    const { status, body } = await buys('rare-lamp', 'card_declined');
    expect([status, body.trace_id]).toEqual([402, trace.traceId]);
    const reserve = await trace.span('checkout RESERVE');
    const pay = await trace.span('checkout PAY');
    expect(reserve.attributes).toMatchObject({ 'saga.outcome': 'moved', 'saga.compensation': false });
    expect(pay.attributes).toMatchObject({ 'saga.outcome': 'undone', 'saga.compensation': true });
    await trace.span('POST /checkout');
    expect(trace.spans.filter(({ failed }) => failed)).toEqual([]);
  });

  it('goes on in a new trace, linked to its own, when a job of it comes again', async () => {
    await provoke(shop, 'crm', { faults: [{ name: '5xx', times: 1 }] });
    await buys('lamp');
    const first = await trace.span('process update-crm');
    expect(first).toMatchObject({ failed: true, attributes: { 'webstore.job.outcome': 'failed' } });
    const again = await waitUntil('the second try', () =>
      collector.spans.find(({ name, links }) => name === 'process update-crm' && links[0]?.traceId === trace.traceId),
    );
    expect(again).toMatchObject({ parentId: '', failed: false, attributes: { 'webstore.job.attempt': 'int:2' } });
    expect(again.links).toEqual([{ traceId: trace.traceId, spanId: (await trace.span('POST /checkout')).spanId }]);
    expect(again.traceId).not.toBe(trace.traceId);
  });
});

describe('a span', () => {
  it('of a statement is named as it is prepared, and says where it went but not what it asked', async () => {
    await shopper.get('/us/products?limit=3', { traceparent: trace.traceparent });
    const { name } = await trace.span('GET /:country/products');
    expect(name).toBeDefined();
    const statement = trace.spans.find(({ attributes }) => attributes['db.system.name'] === 'postgresql');
    expect(statement).toMatchObject({ kind: 'client', failed: false });
    expect(statement?.attributes).toEqual({
      'db.system.name': 'postgresql',
      'db.namespace': new URL(shop.database.url).pathname.slice(1),
      'server.address': '127.0.0.1',
      'server.port': `int:${new URL(shop.database.url).port}`,
    });
  });

  it('of a command to Redis has its name alone', async () => {
    await shopper.get('/cart?country=US', { traceparent: trace.traceparent });
    const { attributes } = await trace.span('GET');
    expect(attributes).toMatchObject({ 'db.system.name': 'redis', 'db.operation.name': 'GET' });
    expect(Object.keys(attributes)).toHaveLength(5);
  });

  it('of a call names the service, without the query', async () => {
    await buys('lamp');
    const { attributes } = await trace.span('POST payment-provider');
    const provider = new URL(shop.address('payment-provider'));
    expect(attributes).toEqual({
      ...{ 'http.request.method': 'POST', 'http.response.status_code': 'int:200' },
      'service.peer.name': 'payment-provider',
      ...{ 'server.address': '127.0.0.1', 'server.port': `int:${provider.port}` },
      'url.full': `${provider.origin}/api/payment/process`,
    });
  });

  it('of a request that nobody knows has no route', async () => {
    await fetch(`${shop.address()}/nowhere?who=me`, { headers: { traceparent: trace.traceparent } });
    const { attributes } = await trace.span('GET');
    expect(attributes).toMatchObject({ 'url.path': '/nowhere', 'http.response.status_code': 'int:404' });
    expect(attributes['http.route']).toBeUndefined();
  });

  it('of a request whose caller gave up says so', async () => {
    await shopper.puts('lamp');
    const caller = new AbortController();
    const options = {
      method: 'POST',
      headers: {
        ...{ authorization: `Bearer ${shopper.token}`, 'content-type': 'application/json' },
        ...{ 'idempotency-key': randomUUID(), traceparent: trace.traceparent },
      },
      body: JSON.stringify({ country: 'US', payment_method: 'card_slow' }),
      signal: caller.signal,
    };
    const given = fetch(`${shop.address()}/checkout`, options).catch(() => 'given up');
    await trace.span('open-from-cart');
    caller.abort();
    expect(await given).toBe('given up');
    expect(await trace.span('POST /checkout')).toMatchObject({ failed: true, attributes: { 'error.type': 'aborted' } });
    expect((await trace.span('checkout PAY')).attributes['saga.outcome']).toBe('done');
  });

  it('is a failure when the answer is our fault, and so is that of its cause', async () => {
    await shop.database.shutOut();
    const { status, body } = await shopper.get('/us/products?limit=4', { traceparent: trace.traceparent });
    await shop.database.letIn();
    expect([status, body.trace_id]).toEqual([503, trace.traceId]);
    expect(await trace.span('GET /:country/products')).toMatchObject({
      failed: true,
      attributes: { 'error.type': '503', 'http.response.status_code': 'int:503' },
    });
    expect(trace.spans.filter(({ kind, failed }) => kind === 'client' && failed)).not.toEqual([]);
  });
});

describe('what nobody asked for', () => {
  it('has no trace: health, the look for jobs, the writing of facts', () => {
    const names = new Set(collector.spans.map(({ name }) => name));
    expect([...names].filter((name) => /health|claim-(jobs|sagas)|renew|facts/i.test(name))).toEqual([]);
    const roots = collector.spans.filter(({ parentId, name }) => parentId === '' && !UNASKED.includes(name));
    expect([...new Set(roots.map(({ kind }) => kind))].toSorted()).toEqual(['consumer', 'server']);
  });
});

describe('a process', () => {
  it('says who it is and nothing of its machine', () => {
    const resources = new Map(collector.spans.map(({ service, resource }) => [service, resource]));
    expect([...resources.keys()].toSorted()).toEqual([
      'fulfillment-worker',
      'main-service',
      'payments-service',
      'promotions-service',
    ]);
    for (const [service, resource] of resources) {
      expect(resource).toEqual({
        ...{
          'service.name': service,
          'service.namespace': 'webstore',
          'service.version': expect.stringMatching(/^\d+\.\d+\.\d+(\+[0-9a-f]{12})?$/),
        },
        'service.instance.id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        'deployment.environment.name': 'development',
      });
    }
    const instances = [...resources.values()].map((resource) => resource['service.instance.id']);
    expect(new Set(instances).size).toBe(4);
  });

  it('measures its requests', async () => {
    const seen = await waitUntil('the metric', () =>
      collector.metrics.find(
        ({ service, name }) => service === 'main-service' && name === 'http.server.request.duration',
      ),
    );
    expect(seen.unit).toBe('s');
  });
});
