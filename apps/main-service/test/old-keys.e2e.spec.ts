import { randomUUID } from 'node:crypto';
import { Shop, type Shopper, waitUntil } from '@webstore/testing';

const ORPHANS = 2_500;

describe('idempotency keys that are a week old', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await Shop.open({
      parts: ['payment-provider', 'payments-service', 'main-service'],
      environment: { 'main-service': { PURGE_KEYS_EVERY_MS: '100' } },
    });
    await shop.stocks({ id: 'test-vase', usdMinor: 40_00 });
  });

  afterAll(() => shop.close());

  const isThere = async (key: string) =>
    (await shop.store.query('SELECT FROM idempotency_key WHERE key = $1', [key])).rowCount === 1;
  const isGone = (key: string) => waitUntil('the key to be forgotten', async () => !(await isThere(key)));
  const ages = (...keys: readonly string[]) =>
    shop.store.query(`UPDATE idempotency_key SET created_at = now() - interval '8 days' WHERE key = ANY ($1)`, [keys]);

  async function buys(shopper: Shopper): Promise<{ key: string; status: number; body: { order_id: string } }> {
    const key = randomUUID();
    await shopper.puts('test-vase');
    const { status, body } = await shopper.checksOut({ key });
    return { key, status, body };
  }

  it('are forgotten when their checkout has ended or they have none; younger ones stay', async () => {
    const [old, young] = [await buys(await shop.shopper()), await buys(await shop.shopper())];
    await shop.store.query(
      `INSERT INTO idempotency_key (principal, route, key, fingerprint, created_at)
       SELECT 'nobody', 'PATCH /cart', 'orphan-' || n, 'f', now() - interval '8 days' FROM generate_series(1, $1) AS n`,
      [ORPHANS],
    );
    await ages(old.key);
    await isGone(old.key);
    await isGone(`orphan-${ORPHANS}`);
    const { rows } = await shop.store.query('SELECT key FROM idempotency_key');
    expect(rows).toEqual([{ key: young.key }]);
  });

  it('stay as long as their checkout is open, and its repeat still finds it', async () => {
    const [paying, paid] = [await shop.shopper(), await buys(await shop.shopper())];
    await shop.stop('payments-service');
    const open = await buys(paying);
    expect(open.status).toBe(202);
    await ages(open.key, paid.key);
    await isGone(paid.key);
    expect(await isThere(open.key)).toBe(true);
    const repeat = await paying.checksOut({ key: open.key });
    expect([repeat.status, repeat.headers.get('location')]).toEqual([409, `/orders/${open.body.order_id}`]);

    await shop.startAgain('payments-service');
    await isGone(open.key);
    expect((await paying.order(open.body.order_id)).status).toBe('CONFIRMED');
  });
});
