import { test as base } from '@playwright/test';
import { calm, Shop } from '@webstore/testing';
import { Collector } from './collector';

export const PARTS = [
  ...['payment-provider', 'crm', 'inventory', 'payments-service', 'promotions-service'],
  ...['main-service', 'fulfillment-worker', 'storefront'],
];
const THIRD_PARTIES = ['payment-provider', 'crm', 'inventory'];

interface Stage {
  readonly shop: Shop;
  readonly collector: Collector;
}

/** A test with the whole shop behind it: `page` opens its storefront, `shop` stops and provokes its parts, `collector` hears what pages measure. */
export const test = base.extend<{ calmAgain: undefined }, Stage>({
  collector: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const collector = new Collector();
      await use(collector);
      await collector.close();
    },
    { scope: 'worker' },
  ],

  shop: [
    async ({ collector }, use) => {
      const environment = { storefront: { TELEMETRY_URL: await collector.open() } };
      const shop = await Shop.open({ parts: PARTS, environment });
      await use(shop);
      await shop.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ shop }, use) => use(shop.address('storefront')),

  /** A visitor who reads whatever language the country speaks; a test of the offer forgets this. */
  context: async ({ context }, use) => {
    await context.addInitScript(() => localStorage.setItem('languageOffer', 'declined'));
    await use(context);
  },

  /** What a test has provoked does not outlive it. */
  calmAgain: [
    async ({ shop, collector }, use) => {
      collector.forget();
      await use(undefined);
      await Promise.all(THIRD_PARTIES.map((part) => calm(shop, part)));
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
