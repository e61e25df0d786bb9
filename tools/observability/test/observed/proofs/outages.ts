import { performance } from 'node:perf_hooks';
import { waitUntil } from '@webstore/testing';
import { ARRIVES_WITHIN_MS } from '../expect-soon.js';
import type { ObservedShop } from '../observed-shop.js';
import { type Purchase, Shoppers } from '../shopping.js';
import { ordersSince } from '../stories.js';
import { truths } from '../truths/truths.js';
import { expectTruth } from './metrics.js';
import { expectLines, expectTraces } from './orders.js';

const AWAY_MS = 60_000;
const TOLD_WITHIN_MS = 300_000;
const TEST_MS = 900_000;
const SEED = 4_711;
/** So few that no breaker opens. */
const LOST_ANSWER_OF = 12;
const CONFIRMED = 201;
const PENDING = 202;

type Signal = 'span' | 'log';

const CHECKOUT = /^\/(checkout|orders)$/;
const KEPT_CHECKOUTS = 'sum(traces_kept_calls_total{span_name=~"POST /(checkout|orders)"})';
const SENT = (signal: Signal) => `sum(otel_sdk_processor_${signal}_processed_total{error_type=""})`;
const LOST = (signal: Signal) => `sum(otel_sdk_processor_${signal}_processed_total{error_type!=""})`;
const TAKEN: Readonly<Record<Signal, string>> = {
  span: 'sum(otelcol_receiver_accepted_spans)',
  log: 'sum(otelcol_receiver_accepted_log_records)',
};

// Services find something to do by themselves all the time, and have little to say about it.
const RECENT = 'sum(changes(otel_sdk_processor_log_processed_total[15s]))';
// What they may have sent between the last look at their count and the end of the collector.
const UNSEEN: Readonly<Record<Signal, number>> = { span: 400, log: 10 };

const figure = async ({ pipeline }: ObservedShop, query: string) => (await pipeline.value(query)) ?? 0;

/** Shoppers go on for a minute; of a few the provider loses the answer, which services have something to say about. */
async function shopForAMinute(observed: ObservedShop, seed: number): Promise<Purchase[]> {
  const shoppers = new Shoppers(observed, seed);
  const purchases: Purchase[] = [];
  for (const until = performance.now() + AWAY_MS; performance.now() < until; ) {
    const method = purchases.length % LOST_ANSWER_OF === 0 ? { method: 'card_drop_after_apply' } : {};
    purchases.push(await shoppers.buy(method));
  }
  return purchases;
}

/** Orders of a minute without Tempo and Loki, at the end of which the collector is started again and they are back. */
async function shopWithoutStores(observed: ObservedShop): Promise<Purchase[]> {
  const { pipeline, diary } = observed;
  await Promise.all([pipeline.kill('tempo'), pipeline.kill('loki')]);
  const isAlarmed = async () => {
    const alerts = await pipeline.alerts();
    return ['ObserverDown tempo', 'ObserverDown loki'].every((alarm) => alerts.includes(alarm));
  };
  const [purchases] = await Promise.all([
    shopForAMinute(observed, SEED),
    waitUntil('alerts that both are away', isAlarmed, TOLD_WITHIN_MS),
  ]);
  await observed.settles();
  const checkouts = diary.entries.filter(({ method, path }) => method === 'POST' && CHECKOUT.test(path)).length;
  const areDecided = async () => (await figure(observed, KEPT_CHECKOUTS)) >= checkouts;
  await waitUntil('every trace to be decided on', areDecided, ARRIVES_WITHIN_MS);
  await pipeline.stop('collector');
  await Promise.all((['collector', 'tempo', 'loki'] as const).map((name) => pipeline.start(name)));
  return purchases;
}

async function shopWithoutCollector(observed: ObservedShop): Promise<Purchase[]> {
  await observed.pipeline.kill('collector');
  const purchases = await shopForAMinute(observed, SEED + 1);
  await observed.pipeline.start('collector');
  await observed.settles();
  return purchases;
}

const isTaken = ({ status }: Purchase) => status === CONFIRMED || status === PENDING;

/** Whoever observes may go away for a while: the shop does not notice, and what could be kept is there afterwards. */
export function outagesAreOutlasted(shop: () => ObservedShop): void {
  it(
    'has all of the minute in which Tempo and Loki were away, also where the collector was started again meanwhile',
    async () => {
      const since = new Date();
      const purchases = await shopWithoutStores(shop());
      const orders = await ordersSince(shop(), since);
      // On a busy machine one may be turned away, with an order or without.
      const taken = purchases.filter(isTaken).map(({ orderId }) => orderId);
      expect(orders.map(({ id }) => id)).toEqual(expect.arrayContaining(taken));
      expect(taken.length).toBeGreaterThan(5);
      await expectTraces(
        shop(),
        orders.map(({ trace }) => trace),
      );
      for (const order of orders) await expectLines(shop(), order);
    },
    TEST_MS,
  );

  it(
    'costs no shopper anything that the collector is away, and counts what is lost',
    async () => {
      const { pipeline, diary } = shop();
      const isQuiet = async () => (await figure(shop(), RECENT)) === 0;
      await waitUntil('all that was told to be counted', isQuiet, ARRIVES_WITHIN_MS);
      const before = { span: await figure(shop(), SENT('span')), log: await figure(shop(), SENT('log')) };
      const entriesBefore = diary.entries.length;
      const purchases = await shopWithoutCollector(shop());

      expect(purchases.filter((purchase) => !isTaken(purchase))).toEqual([]);
      expect(diary.entries.slice(entriesBefore).filter(({ status }) => status >= 500)).toEqual([]);
      for (const signal of ['span', 'log'] as const) {
        const isShown = async () => (await figure(shop(), LOST(signal))) > 0;
        await waitUntil(`lost ${signal}s to be shown`, isShown, ARRIVES_WITHIN_MS);
        // What services count as sent has come: nothing is lost that is not counted.
        const hasCome = async () =>
          (await figure(shop(), TAKEN[signal])) + UNSEEN[signal] >=
          (await figure(shop(), SENT(signal))) - before[signal];
        await waitUntil(`every ${signal} that was sent`, hasCome, ARRIVES_WITHIN_MS);
      }
      const isAlarmed = async () => (await pipeline.alerts()).some((alert) => alert.startsWith('SignalsLost'));
      await waitUntil('an alert of what is lost', isAlarmed, ARRIVES_WITHIN_MS);
    },
    TEST_MS,
  );

  it.each(Object.keys(truths))('still says of %s what is true', (name) => expectTruth(shop(), name));
}
