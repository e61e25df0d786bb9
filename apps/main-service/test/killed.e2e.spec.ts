import { randomUUID } from 'node:crypto';
import { calm, type Loose, provoke, Shop, type Shopper, waitUntil } from '@webstore/testing';

const SLOW_BANK = { faults: [{ name: 'delay', delay_ms: 1_500, times: 1 }] };
const LEASE_MS = 2_000;

describe('a checkout whose process is killed while the bank takes its time', () => {
  let shop: Shop;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open({ environment: { 'main-service': { SAGA_LEASE_MS: String(LEASE_MS) } } });
  }, 60_000);

  afterAll(() => shop.close());

  beforeEach(async () => {
    shopper = await shop.shopper();
    await shopper.puts('hammered-copper-kettle', 2);
    await provoke(shop, 'payment-provider', SLOW_BANK);
  });

  afterEach(() => calm(shop, 'payment-provider'));

  /** Begins a checkout whose answer is lost, and waits until its money is under way. */
  async function paysAndIsCutOff(key: string): Promise<string> {
    const lost = shopper.checksOut({ key }).catch(() => undefined);
    const id = await waitUntil('the order is open', async () => (await openOrder())?.id as string | undefined);
    await waitUntil('the bank is asked', async () => (await paymentOf(id)) !== undefined);
    void lost;
    return id;
  }

  const openOrder = async () =>
    (await shop.store.query("SELECT id FROM saga WHERE kind = 'checkout' AND NOT is_done")).rows[0];
  const paymentOf = async (id: string) =>
    (await shop.store.query('SELECT status FROM payments.payment WHERE order_id = $1', [id])).rows[0];
  const statusOf = async (id: string) =>
    (await shop.store.query('SELECT status FROM orders WHERE id = $1', [id])).rows[0].status as string;

  async function isConfirmedOnce(id: string): Promise<void> {
    await waitUntil('the order is confirmed', async () => (await statusOf(id)) === 'CONFIRMED');
    const { rows } = await shop.store.query('SELECT total_minor FROM orders WHERE id = $1', [id]);
    expect((await shop.moneyOf(id)).charged).toBe(Number(rows[0].total_minor));
    expect((await shop.moneyOf(id)).currencies).toEqual(['USD']);
  }

  it('is completed when the process comes back, and the same key gets the answer', async () => {
    const key = randomUUID();
    const id = await paysAndIsCutOff(key);

    await shop.kill('main-service');
    await shop.startAgain('main-service');
    await isConfirmedOnce(id);

    const again: Loose = await shopper.checksOut({ key });
    expect([again.status, again.body.order_id]).toEqual([201, id]);
    expect((await shopper.get('/cart?country=US')).body.item_count).toBe(0);
  });

  it('is completed by another process long before its lease is over', async () => {
    const replica = await shop.another('main-service');
    const id = await paysAndIsCutOff(randomUUID());

    await shop.kill('main-service');
    await isConfirmedOnce(id);
    await shop.startAgain('main-service');
    await replica.stop();
  });

  it('is overtaken when its process is frozen beyond the lease, and charged once all the same', async () => {
    const replica = await shop.another('main-service');
    const { pid } = shop.part('main-service');
    const id = await paysAndIsCutOff(randomUUID());

    process.kill(pid, 'SIGSTOP');
    await isConfirmedOnce(id);
    process.kill(pid, 'SIGCONT');

    await shopper.orderOnce(id, (order) => order.fulfillment_status === 'shipped');
    const { rows } = await shop.store.query('SELECT fence, event FROM saga_log WHERE saga_id = $1 ORDER BY sequence', [
      id,
    ]);
    expect(rows.at(-1)).toEqual({ fence: 2, event: 'done' });
    expect((await shop.moneyOf(id)).currencies).toEqual(['USD']);
    await replica.stop();
  });

  it('is paid once when the payments service dies between the bank and its answer', async () => {
    const id = await paysAndIsCutOff(randomUUID());

    await shop.kill('payments-service');
    await shop.startAgain('payments-service');
    await isConfirmedOnce(id);
  });
});
