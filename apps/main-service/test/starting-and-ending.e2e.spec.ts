import { connect } from 'node:net';
import { startProgram } from '@webstore/parts';
import { Shop, waitUntil } from '@webstore/testing';

const MAIN = 'apps/main-service/dist/main.js';

/** How a start ends that cannot go well, and what it said. */
async function failedStart(environment: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const lines: string[] = [];
  const { exited } = await startProgram(MAIN, { environment, onLine: (line) => lines.push(line) });
  return { code: (await exited).code, said: lines.join('\n') };
}

const accepts = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

describe('the main service', () => {
  it('does not start without its configuration, and names all that is missing', async () => {
    const { code, said } = await failedStart({});
    expect(code).toBe(1);
    for (const key of ['DATABASE', 'REDIS', 'PAYMENTS', 'PROMOTIONS', 'INVENTORY'])
      expect(said).toContain(`${key}_URL`);
    expect(said).toContain('SERVICE_TOKEN');
    expect(said).not.toContain('CORS_ORIGINS');
  });

  it('does not start with a wrong one, names all that is wrong and repeats no secret', async () => {
    const { code, said } = await failedStart({
      DATABASE_URL: 'mysql://root:hunter2@db/shop',
      REDIS_URL: 'http://127.0.0.1',
      PAYMENTS_URL: 'not an address',
      PROMOTIONS_URL: 'http://127.0.0.1:1',
      INVENTORY_URL: 'http://127.0.0.1:1',
      SERVICE_TOKEN: 'short',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      CATALOG_CACHE_MS: '-1',
      DEMO_AUTH: 'perhaps',
    });
    expect(code).toBe(1);
    const wrong = ['DATABASE_URL', 'REDIS_URL', 'PAYMENTS_URL', 'SERVICE_TOKEN', 'PORT', 'LOG_LEVEL'];
    for (const key of [...wrong, 'CATALOG_CACHE_MS', 'DEMO_AUTH']) expect(said).toContain(key);
    for (const right of ['PROMOTIONS_URL', 'INVENTORY_URL', 'hunter2']) expect(said).not.toContain(right);
  });

  it('ends a checkout that is under way before it ends itself, and takes no new visitor', async () => {
    const shop = await Shop.open({ parts: ['payment-provider', 'payments-service', 'main-service'] });
    const [shopper, product] = [await shop.shopper(), await shop.stocks({ id: 'last-sale', usdMinor: 20_00 })];
    await shopper.puts(product);
    let isAnswered = false;
    const checkout = shopper.checksOut({ method: 'card_slow' }).finally(() => {
      isAnswered = true;
    });
    await waitUntil('an open order', async () => {
      const { rows } = await shop.store.query(`SELECT FROM orders WHERE status = 'PENDING'`);
      return rows.length === 1;
    });

    const main = shop.part('main-service');
    process.kill(main.pid, 'SIGTERM');
    await waitUntil('a closed door', async () => !(await accepts(main.address)));
    expect(isAnswered).toBe(false);
    expect(await checkout).toMatchObject({ status: 201, body: { status: 'confirmed' } });
    expect(await main.exited).toEqual({ code: 0, signal: null });
    await shop.close();
  });
});
