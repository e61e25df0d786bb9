import { randomUUID } from 'node:crypto';
import { Collector, type Loose, Shop, Shopper, type Visitor, waitUntil } from '@webstore/testing';

// A number that a network could have given out, in a place where a careless page puts it.
const CARD = '4539578763621486';
const EMAIL = 'planted.person@secret-mail.example';
const PASSWORD = 'planted-pass-word-77';
const ADDRESS = {
  name: 'Planted Personname',
  line1: '77 Planted Lane',
  line2: 'Flat Planted-9',
  city: 'Plantedville',
  postal_code: 'PL4NT3D',
};

let collector: Collector;
let shop: Shop;
let visitor: Visitor;

const everything = { LOG_LEVEL: 'debug' };

beforeAll(async () => {
  collector = await Collector.open();
  const parts = ['main-service', 'payments-service', 'promotions-service', 'fulfillment-worker'];
  shop = await Shop.open({ collector, environment: Object.fromEntries(parts.map((part) => [part, everything])) });
  visitor = await shop.visitor();
});

afterAll(async () => {
  await shop.close();
  collector.close();
});

async function orders(method: string): Promise<{ order: Loose; secrets: string[] }> {
  await visitor.post('/auth/register', { email: EMAIL, password: PASSWORD, name: ADDRESS.name });
  const { body } = await visitor.post('/auth/login', { email: EMAIL, password: PASSWORD });
  const shopper = new Shopper(shop.address(), await shop.contract(), body.access_token);
  await shopper.puts(await shop.stocks({ id: `gift-${method.slice(0, 8)}`.replaceAll('_', '-'), usdMinor: 30_00 }));
  const checkout = { country: 'US', payment_method: method, email: EMAIL, shipping_address: ADDRESS };
  const { body: order } = await shopper.post('/checkout', checkout, { 'idempotency-key': `${CARD}-${randomUUID()}` });
  return { order, secrets: [body.access_token, body.refresh_token] };
}

describe('what is told of a checkout', () => {
  it('holds nothing of the shopper in any byte', async () => {
    const { order, secrets } = await orders(`card_${CARD}`);
    expect(order.status).toBe('confirmed');
    await visitor.post('/auth/login', { email: EMAIL, password: `${PASSWORD}-wrong` });
    await visitor.post('/auth/login', { email: EMAIL, password: { text: PASSWORD } });
    await fetch(`${shop.address()}/us/products?q=${encodeURIComponent(EMAIL)}&card=${CARD}`);
    await fetch(`${shop.address()}/orders/${encodeURIComponent(EMAIL)}/${CARD}`);
    await waitUntil('the end of the story', () => collector.spans.some(({ name }) => name === 'process ship-order'));
    await waitUntil('the CRM to know', () => collector.spans.some(({ name }) => name === 'process update-crm'));
    await waitUntil('the last request', () =>
      collector.spans.some(({ attributes }) => String(attributes['url.path']).includes('/[redacted]')),
    );
    expect(collector.holds(order.order_id)).toBe(true);
    expect(collector.logs.map(({ body }) => body)).toContain('Authentication failed');
    const planted = [CARD, EMAIL, 'planted.person', PASSWORD, encodeURIComponent(EMAIL), ...Object.values(ADDRESS)];
    expect([...planted, ...secrets].filter((words) => collector.holds(words))).toEqual([]);
  });

  it('is in the trace that the answer names, and says which order it is about', async () => {
    const { order } = await orders('card');
    const record = await waitUntil('a line about the order', () =>
      collector.logs.find(({ attributes }) => attributes['order_id'] === order.order_id),
    );
    const { rows } = await shop.store.query('SELECT traceparent FROM orders WHERE id = $1', [order.order_id]);
    expect(record.traceId).toBe(rows[0].traceparent.slice(3, 35));
    expect(record.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(record.service).not.toBe('');

    const { body: refusal } = await visitor.post('/auth/login', { email: EMAIL, password: 'another-wrong-one' });
    const refused = await waitUntil('the refusal', () =>
      collector.logs.find(({ traceId }) => traceId === refusal.trace_id),
    );
    expect(refused).toMatchObject({ service: 'main-service', severity: 'INFO', body: 'Authentication failed' });
    expect(shop.logged('main-service', 'Authentication failed').at(-1)).toMatchObject({ trace_id: refusal.trace_id });
  });
});
