import { waitUntil } from '@webstore/testing';
import { ARRIVES_WITHIN_MS, expectSoon } from '../expect-soon.js';
import { type ObservedShop, SERVICES } from '../observed-shop.js';
import { bringToAnEnd } from '../open-ends.js';
import { keptOf, keptOfTrace, missing, ordersSince, printedOf, type Told } from '../stories.js';

const LINES_WITHIN_MS = 600_000;

/** These traces are in Tempo, or soon. */
export function expectTraces({ pipeline }: ObservedShop, traces: readonly string[]): Promise<void> {
  const lacking = new Set(traces);
  return expectSoon('every trace in Tempo', async () => {
    for (const trace of lacking) if ((await pipeline.trace(trace)) !== undefined) lacking.delete(trace);
    return [...lacking];
  });
}

/** All that services printed of an order is in Loki, or soon. */
export async function expectLines(observed: ObservedShop, order: Told): Promise<void> {
  const printed = printedOf(observed, order.id);
  await expectSoon(`the lines of order ${order.id}`, async () => missing(printed, await keptOf(observed, order)));
}

/** Trace, lines and exemplars lead from one to the other. */
export function ordersAreTold(shop: () => ObservedShop): void {
  const beganAt = new Date();

  it('has the trace of every order', async () => {
    const orders = await ordersSince(shop(), beganAt);
    expect(orders.length).toBeGreaterThan(30);
    await expectTraces(
      shop(),
      orders.map(({ trace }) => trace),
    );
  });

  it('follows an order through every service', async () => {
    const [order] = await shop().rows(`SELECT id FROM orders WHERE coupon_is_held AND status = 'CONFIRMED'`);
    const trace = await shop().traceOf(order.id);
    await expectSoon('a trace through all of them', async () => {
      const services = await shop().pipeline.servicesIn(trace);
      return SERVICES.filter((service) => !services.has(service));
    });
  });

  it(
    'has every line that was said of an order, by its trace and with its id',
    async () => {
      await bringToAnEnd(shop());
      const speakers: number[] = [];
      for (const order of await ordersSince(shop(), beganAt)) {
        await expectLines(shop(), order);
        const lines = await keptOfTrace(shop(), order.trace);
        expect(lines.filter(({ orderId }) => orderId !== order.id)).toEqual([]);
        speakers.push(new Set(lines.map(({ service }) => service)).size);
      }
      expect(Math.max(...speakers)).toBeGreaterThanOrEqual(2);
    },
    LINES_WITHIN_MS,
  );

  it.each([
    'traces_kept_duration_seconds_bucket',
    'payment_amount_usd_bucket',
  ])('opens every exemplar of %s', async (series) => {
    const some = async () => {
      const found = await shop().pipeline.exemplars(series);
      return found.length > 0 && found;
    };
    await expectTraces(shop(), await waitUntil(`exemplars of ${series}`, some, ARRIVES_WITHIN_MS));
  });
}
