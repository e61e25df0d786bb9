import { type Country, countries, markets } from '@webstore/contracts';
import { type Loose, Shop, type Shopper, waitUntil } from '@webstore/testing';
import { Redis } from 'ioredis';

const QUANTITY = 2;

/** The dearest product of a country: two of it reach a tier of the promotions everywhere. */
async function dearestIn(shop: Shop, country: Country): Promise<Loose> {
  const visitor = await shop.visitor();
  const { body } = await visitor.get(`/${country.toLowerCase()}/products?sort=price-desc&limit=100`);
  return body.items.find((item: Loose) => !item.limited_edition);
}

const typesOf = (order: Loose): string[] => order.timeline.map(({ type }: Loose) => type);
const hasHappened = (type: string) => (order: Loose) => typesOf(order).includes(type);

describe.each(countries)('a shopper in %s', (country) => {
  const { currency } = markets[country];
  let product: Loose;
  let shopper: Shopper;
  let shopperId: string;
  let stockBefore: number;
  let preview: Loose;
  let placed: Loose;

  beforeAll(async () => {
    shopper = await shop.shopper();
    shopperId = (await shopper.get('/me')).body.id;
    product = await dearestIn(shop, country);
    stockBefore = await shop.stockOf(product.id);
  });

  it('finds everything that is sold there, at prices of the country', async () => {
    const { body } = await shopper.get(`/${country.toLowerCase()}/products?limit=1`);
    const { rows } = await shop.store.query('SELECT count(*)::int FROM offer WHERE country = $1', [country]);
    expect(body.total).toBe(rows[0].count);
    expect(product.price.currency).toBe(currency);
  });

  it('looks at one product and learns how many there are', async () => {
    const { body } = await shopper.get(`/${country.toLowerCase()}/products/${product.id}`);
    expect(body).toMatchObject({ id: product.id, price: product.price, stock: { quantity: stockBefore } });
    expect(body.sold_in).toContain(country);
  });

  it('puts two in the cart and sees the badge count them', async () => {
    const { body } = await shopper.puts(product.id, QUANTITY, country);
    expect(body).toEqual({ item_count: QUANTITY });
    await badgeShows(shopperId, String(QUANTITY));
  });

  it('sees the subtotal and what the promotion takes off', async () => {
    preview = (await shopper.get(`/cart?country=${country}`)).body;
    const subtotal = QUANTITY * product.price.amount_minor;
    expect(preview.subtotal).toMatchObject({ amount_minor: subtotal, currency });
    expect(preview.discount).toMatchObject({ promo_code: expect.stringMatching(/^TIER/), coupon_refused: null });
    expect(preview.discount.amount.amount_minor).toBeGreaterThan(0);
    expect(preview.total.amount_minor).toBe(subtotal - preview.discount.amount.amount_minor);
  });

  it('checks out and is told where the order is', async () => {
    const answer = await shopper.checksOut({ country });
    placed = answer.body;
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/orders/${placed.order_id}`);
    expect(placed).toMatchObject({ status: 'confirmed', total: preview.total });
  });

  it('has an order that says what the cart said', async () => {
    const { subtotal, total, discount } = preview;
    expect(await shopper.order(placed.order_id)).toMatchObject({
      status: 'CONFIRMED',
      payment_status: 'captured',
      country,
      subtotal,
      total,
      discount: discount.amount,
      promo_code: discount.promo_code,
      lines: [{ product_id: product.id, quantity: QUANTITY, unit_price: product.price, line_total: total }],
    });
  });

  it('has paid the total once, in the money of the country', async () => {
    const money = await shop.moneyOf(placed.order_id);
    expect(money).toEqual({ charged: preview.total.amount_minor, refunded: 0, currencies: [currency] });
  });

  it('leaves as many fewer on the shelf as were ordered', async () => {
    expect(await shop.stockOf(product.id)).toBe(stockBefore - QUANTITY);
  });

  it('has an empty cart and no badge', async () => {
    const { body } = await shopper.get(`/cart?country=${country}`);
    expect(body).toMatchObject({ lines: [], item_count: 0 });
    await badgeShows(shopperId, '0');
  });

  it('gets the parcel sent, and the CRM is told', async () => {
    const isDone = (order: Loose) => hasHappened('OrderShipped')(order) && hasHappened('CrmUpdated')(order);
    const order = await shopper.orderOnce(placed.order_id, isDone);
    expect(order).toMatchObject({ status: 'CONFIRMED', fulfillment_status: 'shipped', cancellable: false });
    expect(await toldToTheCrm(shopperId)).toMatchObject([
      { order_id: placed.order_id, country, total: { amount_minor: preview.total.amount_minor, currency } },
    ]);
  });

  it('can read the story of the order without a gap', async () => {
    const { timeline, ...order } = await shopper.order(placed.order_id);
    const types = typesOf({ ...order, timeline });
    expect(timeline.map(({ sequence }: Loose) => sequence)).toEqual(types.map((_, index) => index + 1));
    expect(types.slice(0, 4)).toEqual(['OrderCreated', 'PaymentCaptured', 'StockUpdateResult', 'OrderConfirmed']);
    expect(new Set(types.slice(4))).toEqual(new Set(['LineReserved', 'OrderShipped', 'CrmUpdated']));
  });
});

let shop: Shop;
let redis: Redis;

beforeAll(async () => {
  shop = await Shop.open();
  redis = new Redis(shop.redis.url);
});

afterAll(async () => {
  redis.disconnect();
  await shop.close();
});

function badgeShows(shopperId: string, count: string): Promise<true> {
  return waitUntil(`badge ${count}`, async () => (await redis.get(`cart:${shopperId}`)) === count);
}

async function toldToTheCrm(shopperId: string): Promise<Loose[]> {
  const response = await fetch(`${shop.address('crm')}/api/customer/${shopperId}/orders`);
  return ((await response.json()) as { orders: Loose[] }).orders;
}
