import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRules, writeScaledConfiguration } from '@webstore/control-room';
import {
  ALERT_INBOX,
  findObservers,
  type ObserverName,
  observerNamed,
  type Place,
  type RunningObserver,
  startObserver,
} from '@webstore/observability';
import { REPOSITORY_ROOT, type RunningPart, spawnPart } from '@webstore/parts';
import { Shop, waitUntil } from '@webstore/testing';
import { testPlace } from './test-place.js';

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
  let place: Place;
  let inbox: RunningPart;
  let shop: Shop;
  const running: RunningObserver[] = [];

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'webstore-rules-'));
    const root = join(folder, 'configuration');
    await writeScaledConfiguration(REPOSITORY_ROOT, root, { factor: 20, shortestWindowMs: 5_000 });
    place = { ...(await testPlace(folder)), root };
    inbox = await spawnPart(ALERT_INBOX, { port: place.ports['alert-inbox'], environment: {} });
    for (const name of NEEDED) {
      running.push(await startObserver(observerNamed(name), { place, program: programs.get(name)?.server ?? '' }));
    }
    const told = {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${place.ports['collector-http']}`,
      OTEL_METRIC_EXPORT_INTERVAL: '1000',
    };
    shop = await Shop.open({ environment: Object.fromEntries(SERVICES.map((service) => [service, told])) });
    await shop.stocks({ id: 'test-vase', usdMinor: 40_00 });
  }, 180_000);

  afterAll(async () => {
    await shop?.close();
    for (const observer of running.toReversed()) await observer.stop();
    await inbox?.stop();
    await rm(place.folder, { recursive: true, force: true });
  }, 60_000);

  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${place.ports.prometheus}/api/v1/${path}`);
    return ((await answer.json()) as { data: Answered }).data;
  };
  const hasSeries = async (query: string) => (await ask(`query?query=${encodeURIComponent(query)}`)).result.length > 0;
  const told = async (list: 'firing' | 'resolved') => {
    const lists = (await (await fetch(`${inbox.address}/api/alerts`)).json()) as Record<
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
