import { randomUUID } from 'node:crypto';
import { findObservers, ObserverSet } from '@webstore/observability';
import { catalog, prometheusName } from '@webstore/telemetry/testing';
import { Shop, waitUntil } from '@webstore/testing';

const programs = await findObservers(process.env);
const withCollector = programs.has('collector') ? describe : describe.skip;

// What these few orders do not bring about.
const UNEVENTFUL: readonly string[] = [
  ...['webstore.sagas.failures', 'webstore.sagas.taken_over', 'webstore.idempotency.purges'],
  ...['webstore.idempotency.forgotten', 'webstore.compensations', 'webstore.observations.failed'],
  ...['webstore.rate_limit.exceeded', 'webstore.rate_limit.degraded', 'webstore.security.suspicious_activity'],
  ...['orders.delayed_fulfillment', 'orders.cancelled_out_of_stock', 'inventory.reservation.failures'],
  ...['payments.refunded', 'webstore.auth.throttled'],
];

withCollector('an instrument of the catalog', () => {
  let observers: ObserverSet;
  let shop: Shop;

  beforeAll(async () => {
    observers = await ObserverSet.open({ programs, names: ['collector'] });
    const told = { ...observers.environment, OTEL_METRIC_EXPORT_INTERVAL: '500' };
    const services = ['main-service', 'payments-service', 'promotions-service', 'fulfillment-worker'];
    shop = await Shop.open({ environment: Object.fromEntries(services.map((service) => [service, told])) });
    await shop.stocks({ id: 'test-vase', usdMinor: 40_00 });
    await buyAll();
  }, 120_000);

  afterAll(async () => {
    await shop?.close();
    await observers?.close();
  });

  async function buyAll(): Promise<void> {
    const shopper = await shop.shopper();
    await shopper.get('/us/products');
    await shopper.get('/us/products/test-vase');
    await shopper.post('/auth/login', { email: `${randomUUID()}@test.example`, password: 'a-wrong-password' });
    for (const method of ['card', 'card', 'card_declined']) {
      await shopper.puts('test-vase');
      await shopper.checksOut({ method });
    }
  }

  /** What Prometheus is given when it asks. */
  const exposed = async () => {
    const headers = { accept: 'application/openmetrics-text; version=1.0.0' };
    return (await fetch(`${observers.at('collector-metrics')}/metrics`, { headers })).text();
  };
  const eventful = Object.entries(catalog).filter(([name]) => !UNEVENTFUL.includes(name));

  it.each(
    eventful.map(([name, instrument]) => [name, prometheusName(name, instrument), instrument.kind] as const),
  )('%s is %s in Prometheus', async (_, name, kind) => {
    const sample = new RegExp(`^${name}${kind === 'histogram' ? '_bucket' : ''}\\{`, 'm');
    await waitUntil(name, async () => sample.test(await exposed()));
  });

  it('has the figures of the database', async () => {
    const orders = /^webstore_checkouts_total\{[^}]*status="success"[^}]*\} (\S+)/m;
    await waitUntil('two orders', async () => Number(orders.exec(await exposed())?.[1]) === 2);
    const declined = /^payments_processed_total\{[^}]*status="declined"[^}]*\} (\S+)/m;
    expect(Number(declined.exec(await exposed())?.[1])).toBe(1);
  });

  it('has the trace of a payment with its amount', async () => {
    const { rows } = await shop.store.query<{ trace: string }>(
      `SELECT substr(traceparent, 4, 32) AS trace FROM orders WHERE status = 'CONFIRMED'`,
    );
    const exemplar = /^payment_amount_usd_bucket\{.*# \{.*trace_id="([0-9a-f]{32})".*\} (\S+)/m;
    const found = await waitUntil('an exemplar', async () => exemplar.exec(await exposed()) ?? undefined);
    expect(rows.map(({ trace }) => trace)).toContain(found[1]);
    expect(Number(found[2])).toBe(40);
  });
});
