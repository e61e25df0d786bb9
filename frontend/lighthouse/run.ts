import { randomUUID } from 'node:crypto';
import { CHROMIUM, installProgram } from '@webstore/backing-services';
import { Shop, startTestServers, stopTestServers } from '@webstore/testing';
import { launch } from 'puppeteer-core';
import { tableOf, type Verdict, verdictOf } from './verdict.ts';
import { type Measured, type Visit, visit } from './visit.ts';

const RUNS = Number(process.argv[2] ?? 5);
const PARTS = [
  ...['payment-provider', 'inventory', 'payments-service', 'promotions-service', 'main-service', 'storefront'],
];
const PRODUCT = 'hammered-copper-kettle';

/** The tokens of a new customer with a full cart, as the storefront keeps them. */
async function signedIn(shop: Shop): Promise<Record<string, string>> {
  const ask = async (path: string, body: object, token?: string) => {
    const response = await fetch(shop.address() + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as { access_token: string };
  };
  const account = { email: `${randomUUID()}@test.example`, password: 'a-long-password', name: 'Lighthouse' };
  const tokens = await ask('/auth/register', account);
  await ask('/cart/add', { product_id: PRODUCT, quantity: 2, country: 'US' }, tokens.access_token);
  return { session: JSON.stringify(tokens) };
}

async function measure(shop: Shop): Promise<Verdict[]> {
  const storefront = shop.address('storefront');
  const kept = await signedIn(shop);
  const visits: Visit[] = [
    { name: 'list', url: `${storefront}/us`, isPublic: true },
    { name: 'product', url: `${storefront}/us/p/${PRODUCT}`, isPublic: true },
    { name: 'cart', url: `${storefront}/us/cart`, isPublic: false, kept },
    { name: 'checkout', url: `${storefront}/us/checkout`, isPublic: false, kept },
  ];
  const browser = await launch({
    executablePath: await installProgram(CHROMIUM),
    args: ['--no-sandbox', '--headless=new'],
  });
  const runs = new Map<Visit, Measured[]>(visits.map((page) => [page, []]));
  try {
    // In turns, so that a busy minute of the machine meets every page.
    for (let run = 0; run < RUNS; run += 1) {
      for (const [page, measured] of runs) measured.push(await visit(browser, page));
    }
  } finally {
    await browser.close();
  }
  return [...runs].map(([page, measured]) => verdictOf(page, measured));
}

await startTestServers();
try {
  const shop = await Shop.open({ parts: PARTS });
  const verdicts = await measure(shop).finally(() => shop.close());
  process.stdout.write(`${tableOf(verdicts)}\n`);
  process.exitCode = verdicts.every(({ missed }) => missed.length === 0) ? 0 : 1;
} finally {
  await stopTestServers();
}
