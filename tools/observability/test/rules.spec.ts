import { join } from 'node:path';
import { readRules, writeScaledConfiguration } from '@webstore/control-room';
import { findObservers, type ObserverName, ObserverSet } from '@webstore/observability';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { Shop, waitUntil } from '@webstore/testing';

const NEEDED: readonly ObserverName[] = ['alertmanager', 'collector', 'prometheus'];
const programs = await findObservers(process.env);
const withThem = NEEDED.every((name) => programs.has(name)) ? describe : describe.skip;
const SERVICES = ['main-service', 'payments-service', 'promotions-service', 'fulfillment-worker'];

interface RuleSeen {
  readonly name: string;
  readonly health: string;
  readonly lastError?: string;
}

/** By what was asked: rules, or a query. */
interface Answered {
  readonly groups: readonly { readonly rules: readonly RuleSeen[] }[];
  readonly result: readonly unknown[];
}

withThem('the rules, with what a shop really tells', () => {
  let observers: ObserverSet;
  let shop: Shop;

  beforeAll(async () => {
    const makeRoot = async (folder: string) => {
      const root = join(folder, 'configuration');
      await writeScaledConfiguration(REPOSITORY_ROOT, root, { factor: 20, shortestWindowMs: 5_000 });
      return root;
    };
    observers = await ObserverSet.open({ programs, names: NEEDED, makeRoot });
    const told = SERVICES.map((service) => [service, observers.environment]);
    shop = await Shop.open({ environment: Object.fromEntries(told) });
    await shop.stocks({ id: 'test-vase', usdMinor: 40_00 });
  }, 180_000);

  afterAll(async () => {
    await shop?.close();
    await observers?.close();
  }, 60_000);

  const ask = async (path: string) => {
    const answer = await fetch(`${observers.at('prometheus')}/api/v1/${path}`);
    return ((await answer.json()) as { data: Answered }).data;
  };
  const hasSeries = async (query: string) => (await ask(`query?query=${encodeURIComponent(query)}`)).result.length > 0;
  const told = async (list: 'firing' | 'resolved') => {
    const lists = (await (await fetch(`${observers.at('alert-inbox')}/api/alerts`)).json()) as Record<
      typeof list,
      { name: string; service: string }[]
    >;
    return lists[list].map(({ name, service }) => `${name} ${service}`);
  };

  it('can all be judged', async () => {
    const expected = readRules(REPOSITORY_ROOT).filter(({ language }) => language === 'promql').length;
    const judged = await waitUntil(
      'every rule to be judged',
      async () => {
        const { groups } = await ask('rules');
        const rules = groups.flatMap(({ rules }) => rules);
        return rules.length === expected && rules.every(({ health }) => health !== 'unknown') && rules;
      },
      60_000,
    );
    expect(judged.filter(({ health }) => health !== 'ok')).toEqual([]);
  });

  it.each([
    ['slo:errors:ratio5m{slo="availability"} == 0'],
    ['slo:errors:ratio5m{slo="checkout-latency"} >= 0'],
    ['slo:errors:ratio5m{slo="payment-answered"} == 0'],
    ['webstore:http_duration:p95_5m{job="webstore/main-service"} > 0'],
    ['max(webstore_reconciliation_age_seconds) >= 0'],
    ['max by (kind) (webstore_jobs_overdue_max_seconds) >= 0'],
  ])('know what orders come to: %s', async (query) => {
    const shopper = await shop.shopper();
    await waitUntil(
      query,
      async () => {
        await shopper.puts('test-vase');
        await shopper.checksOut({ method: 'card' });
        return (await hasSeries(query)) || undefined;
      },
      60_000,
    );
  });

  it('raise an alert when the worker falls silent, and end it when it is back', async () => {
    await shop.stop('fulfillment-worker');
    await waitUntil(
      'the inbox to tell it',
      async () => (await told('firing')).includes('ServiceSilent fulfillment-worker') || undefined,
      60_000,
    );
    await shop.startAgain('fulfillment-worker');
    await waitUntil(
      'the inbox to tell its end',
      async () => (await told('resolved')).includes('ServiceSilent fulfillment-worker') || undefined,
      60_000,
    );
  });
});
