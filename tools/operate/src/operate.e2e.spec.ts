import { startProgram } from '@webstore/parts';
import { type Loose, Shop, type Shopper, waitUntil } from '@webstore/testing';
import { Operator } from '../test/operator.js';
import { EVENTS } from './events/events-command.js';
import { SAGA } from './sagas/saga-command.js';

const HOUR = `now() + interval '1 hour'`;

describe('an operator beside a running shop', () => {
  let shop: Shop;
  let shopper: Shopper;
  let saga: Operator;

  beforeAll(async () => {
    shop = await Shop.open({ parts: ['payment-provider', 'payments-service', 'main-service'] });
    await shop.stocks({ id: 'test-vase', usdMinor: 40_00 });
    saga = new Operator(SAGA, shop.database.url);
  });

  beforeEach(async () => {
    shopper = await shop.shopper();
    await shopper.puts('test-vase');
  });

  afterAll(() => shop.close());

  it("reads an order's story and the log of its checkout", async () => {
    const { body } = await shopper.checksOut();
    const events = await new Operator(EVENTS, shop.database.url).reads('list', '--order', body.order_id);
    expect(events.map(({ type }: Loose) => type)).toEqual([
      ...['OrderCreated', 'PaymentCaptured', 'StockUpdateResult', 'OrderConfirmed'],
    ]);
    const { code, text } = await saga.asks('inspect', body.order_id);
    expect(code).toBe(0);
    expect(text).toMatch(/1 .* opened +PAY +1\n.*2 .* done +CONFIRMED +1\n/s);
    expect(text).toContain('Next safe action: Nothing: it ended as CONFIRMED.');
    expect(await saga.asks('retry', body.order_id)).toMatchObject({ code: 1 });
    expect(await saga.asks('list')).toMatchObject({ code: 0, text: '✓ No checkout is open.\n' });
  });

  it('calls a checkout off whose payment nobody knows, and a confirmed one not', async () => {
    await shop.stop('payments-service');
    const { body } = await shopper.checksOut();
    expect(await saga.asks('compensate', body.order_id)).toMatchObject({ code: 0 });
    await shop.startAgain('payments-service');
    const order = await shopper.orderOnce(body.order_id, ({ status }: Loose) => status === 'CANCELLED');
    expect(order.payment_status).toBe('none');
    expect((await shop.moneyOf(body.order_id)).charged).toBe(0);

    const bought = await shopper.checksOut();
    expect(bought.status).toBe(201);
    expect(await saga.asks('compensate', bought.body.order_id)).toMatchObject({ code: 1 });
  });

  it('finds a checkout that needs attention, and has it tried again when the cause is gone', async () => {
    await shop.stop('payments-service');
    const { status, body } = await shopper.checksOut();
    const id = body.order_id;
    expect(status).toBe(202);
    // As after the tenth failure, with a long wait before the next try.
    await waitUntil('the checkout rests', async () => {
      const later = `UPDATE saga SET needs_attention = true, attempts = 10, next_run_at = ${HOUR}
                     WHERE id = $1 AND lease_until IS NULL`;
      return (await shop.store.query(later, [id])).rowCount === 1;
    });
    expect(await saga.reads('list', '--needs-attention')).toMatchObject([
      { id, step: 'PAY', is_driven: false, needs_attention: true, attempts: 10, last_error: expect.any(String) },
    ]);
    expect((await saga.asks('list')).text).toMatch(new RegExp(`! +${id} +PAY .* tried again in 59 min`));
    const { text } = await saga.asks('inspect', id);
    expect(text).toMatch(/attention +needed/);
    expect(text).toContain('npm run saga -- retry');

    await shop.startAgain('payments-service');
    expect(await saga.asks('retry', id)).toMatchObject({ code: 0, text: expect.stringContaining('It is due now') });
    await hastened(id);
    const { log } = await saga.reads('inspect', id);
    expect(log.map(({ event }: Loose) => event)).toContain('asked by operator');
    expect(await shop.moneyOf(id)).toMatchObject({ charged: 40_00, refunded: 0 });
  });

  it('is told that there is no such checkout', async () => {
    const nobodys = '00000000-0000-4000-8000-000000000000';
    expect(await saga.asks('inspect', nobodys)).toMatchObject({ code: 1, text: `There is no checkout ${nobodys}.\n` });
    expect(await saga.reads('retry', nobodys)).toEqual({ id: nobodys, outcome: 'unknown' });
    expect((await saga.asks('inspect', '7')).code).toBe(2);
  });

  it.each(['jobs', 'saga'])('has %s as a program, with its exit code', async (name) => {
    const lines: string[] = [];
    const run = async (...args: string[]) => {
      const options = {
        environment: { DATABASE_URL: shop.database.url },
        args,
        onLine: (line: string) => lines.push(line),
      };
      const { exited } = await startProgram(`tools/operate/dist/${name}.js`, options);
      return (await exited).code;
    };
    expect(await run('list')).toBe(0);
    expect(lines.join('\n')).toMatch(/^(No job| {2}kind|✓ No checkout)/);
    expect(await run('list', '--nonsense')).toBe(2);
  });

  /** The breaker towards payments may still be open when the operator asks: he asks again, as he would. */
  async function hastened(id: string): Promise<void> {
    await waitUntil('the order is confirmed', async () => {
      const { status } = await shopper.order(id);
      if (status === 'PENDING') await saga.asks('retry', id);
      return status === 'CONFIRMED';
    });
  }
});
