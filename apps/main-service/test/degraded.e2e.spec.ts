import { type Checkout, type Loose, type Reply, Shop, type Shopper, waitUntil } from '@webstore/testing';

const PRODUCT = 'lamp-for-bad-days';
// A shopper may notice a bad day, but need not wait for it: all budgets together stay far below this.
const PATIENCE_MS = 3_000;

let shop: Shop;
let shopper: Shopper;

beforeAll(async () => {
  shop = await Shop.open();
  await shop.stocks({ id: PRODUCT, usdMinor: 150_00, stock: 1_000 });
});

beforeEach(async () => {
  shopper = await shop.shopper();
});

afterAll(() => shop.close());

const readiness = async (): Promise<number> => (await fetch(`${shop.address()}/health/ready`)).status;
const hasHappened = (type: string) => (order: Loose) => order.timeline.some((event: Loose) => event.type === type);

async function buys(checkout?: Checkout): Promise<Loose> {
  const since = performance.now();
  expect((await shopper.get('/us/products?limit=1')).status).toBe(200);
  expect((await shopper.puts(PRODUCT)).status).toBe(200);
  const placed = await shopper.checksOut(checkout);
  expect(performance.now() - since).toBeLessThan(PATIENCE_MS);
  expect([placed.status, placed.body.status]).toEqual([201, 'confirmed']);
  expect(await readiness()).toBe(200);
  return placed.body;
}

/** A process that is there but does nothing: worse than one that is not there. */
async function whileFrozen<T>(pid: number, live: () => Promise<T>): Promise<T> {
  process.kill(pid, 'SIGSTOP');
  try {
    return await live();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

describe('on a day without promotions', () => {
  afterAll(() => shop.startAgain('promotions-service'));

  it('a shopper buys at the full price, frozen or gone', async () => {
    const { total } = await whileFrozen(shop.part('promotions-service').pid, () => buys());
    expect(total.amount_minor).toBe(150_00);
    await shop.stop('promotions-service');
    expect((await buys()).total.amount_minor).toBe(150_00);
    await shopper.puts(PRODUCT);
    expect((await shopper.get('/cart')).body).toMatchObject({ discount: null, total: { amount_minor: 150_00 } });
  });

  it('a shopper with a coupon buys at the full price too', async () => {
    await shopper.puts(PRODUCT);
    const placed = await shopper.checksOut({ coupon: 'WELCOME10' });
    expect([placed.status, placed.body.total?.amount_minor]).toEqual([201, 150_00]);
  });
});

describe('on a day without the warehouses', () => {
  it('a shopper buys, frozen or gone, and the parcel goes out when they are back', async () => {
    await whileFrozen(shop.part('inventory').pid, () => buys());
    await shop.stop('inventory');
    const { order_id } = await buys();
    await shop.startAgain('inventory');
    await shopper.orderOnce(order_id, hasHappened('OrderShipped'));
  });
});

describe('on a day without the CRM', () => {
  it('a shopper buys and gets the parcel, and the CRM is told late', async () => {
    await shop.stop('crm');
    const { order_id } = await buys();
    const shipped = await shopper.orderOnce(order_id, hasHappened('OrderShipped'));
    expect(hasHappened('CrmUpdated')(shipped)).toBe(false);
    await shop.startAgain('crm');
    await shopper.orderOnce(order_id, hasHappened('CrmUpdated'));
    const customer = (await shopper.get('/me')).body.id;
    const told = await fetch(`${shop.address('crm')}/api/customer/${customer}/orders`);
    expect(((await told.json()) as Loose).orders).toMatchObject([{ order_id }]);
  });
});

describe('on a day without the worker', () => {
  it('a shopper buys, and the parcel goes out when it is back', async () => {
    await shop.stop('fulfillment-worker');
    const { order_id } = await buys();
    expect(await shopper.order(order_id)).toMatchObject({ status: 'CONFIRMED', payment_status: 'captured' });
    await shop.startAgain('fulfillment-worker');
    await shopper.orderOnce(order_id, (order) => order.fulfillment_status === 'shipped');
  });
});

describe('on a day without PostgreSQL', () => {
  it('the shop says that it is not ready, tells nothing of the inside, and sells again by itself', async () => {
    expect(await readiness()).toBe(200);
    await shop.database.shutOut();
    await waitUntil('unready', async () => (await readiness()) === 503);
    expect((await fetch(`${shop.address()}/health`)).status).toBe(200);
    const answer = await fetch(`${shop.address()}/us/products/${PRODUCT}`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await answer.text()).not.toMatch(/postgres|pg_|ECONN|\bat \S+ \(/i);
    await shop.database.letIn();
    await waitUntil('ready', async () => (await readiness()) === 200);
    const { order_id } = await waitUntil('a sale', () => buys().catch(() => undefined));
    await shopper.orderOnce(order_id, (order) => order.fulfillment_status === 'shipped');
  });

  it('of which all connections break once, the next shopper notices nothing', async () => {
    await shop.database.shutOut();
    await shop.database.letIn();
    await waitUntil('ready', async () => (await readiness()) === 200);
    await buys();
  });
});

describe('on a day without Redis', () => {
  it('a shopper signs in, buys and signs out, frozen or gone', async () => {
    await whileFrozen(shop.redis.pid, () => buys());
    await shop.redis.stop();
    await buys();
    const newcomer = await shop.shopper();
    const out: Reply = await newcomer.post('/auth/logout');
    expect(out.status).toBe(204);
    expect((await newcomer.get('/me')).status).toBe(401);
  });

  it('nor anything else that the shop can do without, a shopper buys all the same', async () => {
    await Promise.all(['promotions-service', 'inventory', 'crm', 'fulfillment-worker'].map((name) => shop.stop(name)));
    const { order_id, total } = await buys();
    expect(total.amount_minor).toBe(150_00);
    expect((await shop.moneyOf(order_id)).charged).toBe(150_00);
  });
});
