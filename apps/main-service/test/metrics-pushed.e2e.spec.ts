import { catalog } from '@webstore/telemetry/testing';
import { Collector, Shop, waitUntil } from '@webstore/testing';

const units = new Map<string, string>(Object.entries(catalog).map(([name, { unit }]) => [name, unit]));
const instruments = Object.entries(catalog);

describe.each(['grpc', 'http/protobuf'] as const)('what the processes of the shop push over %s', (protocol) => {
  let collector: Collector;
  let shop: Shop;
  let orderId: string;

  beforeAll(async () => {
    collector = await Collector.open(protocol);
    shop = await Shop.open({ collector });
    await shop.stocks({ id: 'test-vase', usdMinor: 40_00 });
    const shopper = await shop.shopper();
    await shopper.get('/us/products/test-vase');
    await shopper.puts('test-vase');
    const { status, body } = await shopper.checksOut();
    expect(status).toBe(201);
    orderId = body.order_id;
  }, 90_000);

  afterAll(async () => {
    await shop?.close();
    collector.close();
  });

  const pushed = (service: string) =>
    new Set(collector.metrics.filter((metric) => metric.service === service).map(({ name }) => name));

  it.each([
    'main-service',
    'payments-service',
    'promotions-service',
    'fulfillment-worker',
  ] as const)('has all gauges of %s', async (service) => {
    const gauges = instruments
      .filter(
        ([, { kind, recordedBy }]) =>
          (kind === 'gauge' || kind === 'up-down') && recordedBy.some((by) => by === service),
      )
      .map(([name]) => name);
    expect(gauges.length).toBeGreaterThan(5);
    await waitUntil(`the gauges of ${service}`, () => gauges.every((name) => pushed(service).has(name)));
  });

  it.each([
    ['main-service', 'webstore.products.detail_views'],
    ['main-service', 'webstore.checkouts'],
    ['payments-service', 'payment.amount.usd'],
    ['fulfillment-worker', 'webstore.fulfillment.lines'],
  ])('has what %s counts: %s', async (service, name) => {
    await waitUntil(name, () => pushed(service).has(name));
  });

  it('has the trace of the checkout with the amount that was paid', async () => {
    const { rows } = await shop.store.query('SELECT substr(traceparent, 4, 32) AS trace FROM orders WHERE id = $1', [
      orderId,
    ]);
    const paid = await waitUntil('the exemplar', () =>
      collector.metrics
        .filter(({ name }) => name === 'payment.amount.usd')
        .flatMap(({ exemplars }) => exemplars)
        .at(0),
    );
    expect(paid).toEqual({ traceId: rows[0].trace, value: 40 });
    await waitUntil('a span of it', () => collector.spans.some(({ traceId }) => traceId === paid.traceId));
  });

  it('has the names and units of the catalog, but for what the SDK says of itself', () => {
    const ours = collector.metrics.filter(({ name }) => !name.startsWith('otel.sdk.'));
    expect(ours.filter(({ name, unit }) => units.get(name) !== unit)).toEqual([]);
  });
});
