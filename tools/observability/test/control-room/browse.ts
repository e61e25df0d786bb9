import { CHROMIUM, installProgram } from '@webstore/backing-services';
import { type Browser, launch } from 'puppeteer-core';
import type { ObservedShop } from '../observed/observed-shop.js';

const COUNTRIES = ['us', 'de', 'jp'];
const A_PRODUCT = 'main a[href*="/p/"]';

/** Real browsers look around in the storefront, and their pages tell of it. */
export async function visitPages({ shop, pipeline }: ObservedShop): Promise<void> {
  const storefront = await shop.another('storefront', { TELEMETRY_URL: pipeline.at('collector-http') });
  // It is at a port that neither API nor collector were told of: which origins they take is proven elsewhere.
  const args = ['--no-sandbox', '--headless=new', '--disable-web-security'];
  const browser = await launch({ executablePath: await installProgram(CHROMIUM), args });
  try {
    for (const country of COUNTRIES) await visit(browser, `${storefront.address}/${country}`);
  } finally {
    await browser.close();
  }
}

/** Opens a product and does something there; the page has an error, and is left, so that what it measured is final. */
async function visit(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle0' });
  await page.locator(A_PRODUCT).click();
  await page.waitForNetworkIdle();
  await page.evaluate("setTimeout(() => { throw new TypeError('a page broke'); })");
  await page.locator('main button').click();
  await page.waitForNetworkIdle();
  await page.goto('about:blank');
  await page.close();
}
