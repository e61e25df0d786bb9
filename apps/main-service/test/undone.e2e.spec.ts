import { randomUUID } from 'node:crypto';
import { redirectSaga } from '@webstore/saga';
import { calm, type Loose, provoke, Shop, type Shopper, waitUntil } from '@webstore/testing';

describe('a checkout that an operator calls off', () => {
  let shop: Shop;
  let shopper: Shopper;
  let key: string;

  beforeAll(async () => {
    shop = await Shop.open();
    await shop.stocks({ id: 'rare-lamp', usdMinor: 5_000, stock: 3, inventoryPolicy: 'pessimistic' });
  }, 60_000);

  afterAll(() => shop.close());

  beforeEach(async () => {
    shopper = await shop.shopper();
    key = randomUUID();
    await shopper.puts('rare-lamp', 2);
  });

  afterEach(() => calm(shop, 'payment-provider'));

  /** A checkout whose money may or may not have moved: the answer of the bank is lost. */
  async function placesAndIsNotAnswered(faults: object): Promise<string> {
    await provoke(shop, 'payment-provider', faults);
    const { status, body } = await shopper.checksOut({ key });
    expect(status).toBe(202);
    return body.order_id as string;
  }

  const isCancelled = (id: string) => shopper.orderOnce(id, (order: Loose) => order.status === 'CANCELLED');

  it('gives back what was charged, and the stock, and says so to the same key', async () => {
    const id = await placesAndIsNotAnswered({
      faults: [{ name: 'drop-after-apply' }, { name: '5xx', route: '/api/payment/by-key' }],
    });
    expect(await shop.stockOf('rare-lamp')).toBe(1);

    expect(await redirectSaga(shop.store, id, 'UNDO')).toBe(true);
    await calm(shop, 'payment-provider');
    const order = await isCancelled(id);

    expect(order.payment_status).toBe('refunded');
    const money = await shop.moneyOf(id);
    expect([money.refunded, money.charged]).toEqual([10_000, 10_000]);
    expect(await shop.stockOf('rare-lamp')).toBe(3);
    const again = await shopper.checksOut({ key });
    expect([again.status, again.body.type]).toEqual([409, '/problems/checkout-undone']);
    expect((await shopper.get('/cart?country=US')).body.item_count).toBe(2);
  });

  it('is never charged afterwards when it was not charged before', async () => {
    await shop.stop('payments-service');
    const { body } = await shopper.checksOut({ key });
    const id = body.order_id as string;

    expect(await redirectSaga(shop.store, id, 'UNDO')).toBe(true);
    await shop.startAgain('payments-service');
    const order = await isCancelled(id);

    expect(order.payment_status).toBe('none');
    expect((await shop.moneyOf(id)).charged).toBe(0);
    expect(await shop.stockOf('rare-lamp')).toBe(3);
  });

  it('cannot be called off once it is confirmed', async () => {
    const { body } = await shopper.checksOut({ key });
    const order = await shopper.orderOnce(body.order_id, ({ status }: Loose) => status === 'CONFIRMED');

    expect(await redirectSaga(shop.store, order.order_id, 'UNDO')).toBe(false);
    await waitUntil('the order stays', async () => (await shopper.order(order.order_id)).status === 'CONFIRMED');
  });
});
