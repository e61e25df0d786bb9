import { randomUUID } from 'node:crypto';
import { calm, faultsLeft, type Loose, provoke, type Reply, Shop, type Shopper, waitUntil } from '@webstore/testing';

const PRICE = 40_00;

describe('paying', () => {
  let shop: Shop;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open();
    await shop.stocks({ id: 'test-vase', usdMinor: PRICE, stock: 1_000 });
  });

  beforeEach(() => comesWithAVase());

  async function comesWithAVase(): Promise<void> {
    shopper = await shop.shopper();
    await shopper.puts('test-vase');
  }

  afterEach(() => calm(shop, 'inventory'));
  afterAll(() => shop.close());

  it('with a declined card keeps the cart, and a new key may try again', async () => {
    const declined = await shopper.checksOut({ method: 'card_declined' });
    expect(declined.status).toBe(402);
    expect(declined.body.type).toBe('/problems/payment-declined');
    expect((await shopper.get('/cart')).body.item_count).toBe(1);

    const paid = await shopper.checksOut();
    expect(paid.status).toBe(201);
    expect(await moneyOfAll()).toEqual([0, PRICE]);
  });

  it.each([
    ['a confirmed order', 'card', 201],
    ['a declined card', 'card_declined', 402],
  ])('twice with one key gives the answer of %s again, byte for byte', async (_what, method, status) => {
    const key = randomUUID();
    const first = await shopper.checksOut({ key, method });
    const again = await shopper.checksOut({ key, method });
    expect([first.status, again.status]).toEqual([status, status]);
    expect(again.text).toBe(first.text);
    for (const name of ['content-type', 'location']) expect(again.headers.get(name)).toBe(first.headers.get(name));
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await orderIds()).toHaveLength(1);
  });

  it('at the other address of the checkout is the same request', async () => {
    const key = randomUUID();
    const first = await shopper.checksOut({ key });
    const body = { country: 'US', payment_method: 'card' };
    const again = await shopper.post('/orders/checkout', body, { 'x-idempotency-key': key });
    expect([again.status, again.text]).toEqual([201, first.text]);
  });

  it('with the key of another request is refused', async () => {
    const key = randomUUID();
    await shopper.checksOut({ key });
    const other = await shopper.checksOut({ key, method: 'paypal' });
    expect(other.status).toBe(422);
    expect(other.body.type).toBe('/problems/idempotency-key-reused');
  });

  it('with the key of somebody else is a request of its own', async () => {
    const key = randomUUID();
    const other = await shop.shopper();
    await other.puts('test-vase');
    const [mine, theirs] = [await shopper.checksOut({ key }), await other.checksOut({ key })];
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(mine.body.order_id).not.toBe(theirs.body.order_id);
  });

  it.each([
    ['no key', {}, 'idempotency-key-missing'],
    ['a key of 256 characters', { 'idempotency-key': 'k'.repeat(256) }, 'idempotency-key-invalid'],
    ['an empty key', { 'idempotency-key': '' }, 'idempotency-key-invalid'],
    ['two keys that differ', { 'idempotency-key': 'a', 'x-idempotency-key': 'b' }, 'idempotency-key-invalid'],
  ])('with %s is refused, and nothing is ordered', async (_what, headers, problem) => {
    const { status, body } = await shopper.post('/checkout', { country: 'US', payment_method: 'card' }, headers);
    expect([status, body.type]).toEqual([400, `/problems/${problem}`]);
    expect(await orderIds()).toEqual([]);
  });

  it('with an empty cart is refused', async () => {
    const { status, body } = await (await shop.shopper()).checksOut();
    expect([status, body.type]).toEqual([400, '/problems/cart-empty']);
  });

  it('twenty times at once with one key makes one order and one charge', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => shopper.checksOut({ key })));
    const final = await shopper.checksOut({ key });
    expect(final.status).toBe(201);
    for (const answer of answers) {
      if (answer.status === 409) expectInFlight(answer, final.body.order_id);
      else expect([answer.status, answer.text]).toEqual([201, final.text]);
    }
    expect(await moneyOfAll()).toEqual([PRICE]);
  });

  it('twice at once with two keys orders one cart once', async () => {
    const answers = await Promise.all([shopper.checksOut(), shopper.checksOut()]);
    const won = answers.filter(({ status }) => status === 201);
    const lost = answers.find(({ status }) => status !== 201);
    expect(won).toHaveLength(1);
    expect(lost?.body.type).toMatch(/\/(checkout-in-progress|cart-empty)$/);
    if (lost?.status === 409) expect(lost.headers.get('location')).toBe(won[0]?.headers.get('location'));
    expect(await moneyOfAll()).toEqual([PRICE]);
  });

  it('while a first checkout is at work is refused with the order of the first', async () => {
    const slow = shopper.checksOut({ method: 'card_slow' });
    const order = await firstOrder();
    const second = await shopper.checksOut();
    expect([second.status, second.body.type]).toEqual([409, '/problems/checkout-in-progress']);
    expect(second.headers.get('location')).toBe(`/orders/${order}`);
    expect((await slow).body.order_id).toBe(order);
    expect(await moneyOfAll()).toEqual([PRICE]);
  });

  it.each([
    ['one key gets one answer', true],
    ['two keys is sent to the order of the faster one', false],
  ])('twice where the second overtakes the first, with %s', async (_what, isOneKey) => {
    const { faster, slower } = await waitUntil('an overtaking', () => overtakes(isOneKey));
    if (isOneKey) expect([slower.status, slower.text]).toEqual([201, faster.text]);
    else expect([slower.status, slower.body.type]).toEqual([409, '/problems/checkout-in-progress']);
    expect(slower.headers.get('location')).toBe(faster.headers.get('location'));
    expect(await moneyOfAll()).toEqual([PRICE]);
  });

  /** The first is held up for 250 ms; undefined where the second needed longer, on a busy machine. */
  async function overtakes(isOneKey: boolean) {
    await comesWithAVase();
    const key = randomUUID();
    await provoke(shop, 'inventory', { faults: [{ name: 'delay', delay_ms: 250, times: 1 }] });
    const overtaken = shopper.checksOut({ key });
    await waitUntil('the delay', async () => (await faultsLeft(shop, 'inventory')) === 0);
    const faster = await shopper.checksOut({ key: isOneKey ? key : randomUUID() });
    const slower = await overtaken;
    return faster.status === 201 ? { faster, slower } : undefined;
  }

  async function orderIds(): Promise<string[]> {
    const { body } = await shopper.get('/orders?limit=100');
    return body.items.map(({ order_id }: Loose) => order_id).toReversed();
  }

  function firstOrder(): Promise<string> {
    return waitUntil('the first order', async () => (await orderIds())[0]);
  }

  async function moneyOfAll(): Promise<number[]> {
    const money = await Promise.all((await orderIds()).map((id) => shop.moneyOf(id)));
    return money.map(({ charged, refunded }) => charged - refunded);
  }
});

function expectInFlight({ body, headers }: Reply<Loose>, orderId: string): void {
  expect(body.type).toBe('/problems/idempotency-key-in-flight');
  expect(headers.get('retry-after')).toBe('1');
  expect(headers.get('location')).toBe(`/orders/${orderId}`);
}
