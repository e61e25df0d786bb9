import { Collector as ServicesCollector, Shop } from '@webstore/testing';
import type { Collector } from './collector';
import { signIn } from './customer';
import { buysAsHomer, HOMER } from './homer';
import { CARD } from './payment';
import { test as base, expect, PARTS } from './shop';

/** A shop whose services are observed as its pages are. */
const test = base.extend<object, { readonly services: ServicesCollector; readonly shop: Shop }>({
  services: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const services = await ServicesCollector.open();
      await use(services);
      services.close();
    },
    { scope: 'worker' },
  ],
  shop: [
    async ({ collector, services }, use) => {
      const environment = { storefront: { TELEMETRY_URL: await collector.open() } };
      const shop = await Shop.open({ parts: PARTS, environment, collector: services });
      await use(shop);
      await shop.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** The page's own span of its checkout. */
function checkoutOf(collector: Collector) {
  return collector
    .spans()
    .find(
      ({ name, attributes }) => name === 'POST' && attributes.some(({ value }) => value.stringValue === '/checkout'),
    );
}

test('an order is one trace from the click on, and nobody is named in it @only-desk', async ({
  page,
  shop,
  collector,
  services,
}) => {
  const { email } = await signIn(page, shop);
  await buysAsHomer(page);
  const milestones = ['checkout_initiated', 'checkout_completed'];
  await expect.poll(() => collector.visitEvents()).toEqual(expect.arrayContaining(milestones));
  await expect.poll(() => checkoutOf(collector)).toBeDefined();
  const click = checkoutOf(collector);
  const serverSpans = () =>
    services.spans.filter(({ traceId, kind }) => traceId === click?.traceId && kind === 'server');
  await expect
    .poll(() => serverSpans().map(({ service, name }) => `${service}: ${name}`))
    .toEqual(expect.arrayContaining(['main-service: POST /checkout', 'payments-service: POST /api/payments/process']));
  const [atMain] = serverSpans().filter(({ service }) => service === 'main-service');
  expect(click?.parentSpanId ?? '').toBe('');
  expect(atMain?.parentId).toBe(click?.spanId);
  expect(collector.logs.join('')).toMatch(/"service\.version","value":\{"stringValue":"\d+\.\d+\.\d+/);
  await page.goto('about:blank');
  for (const secret of [email, 'Ada Example', ...Object.values(HOMER), CARD.good.replaceAll(' ', '')]) {
    expect([...collector.logs, ...collector.traces].join('')).not.toContain(secret);
    expect(services.holds(secret)).toBe(false);
  }
});
