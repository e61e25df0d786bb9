import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { open, places } from './places';
import { test } from './shop';

const SCREENS = { phone: { width: 375, height: 812 }, desk: { width: 1440, height: 900 } };
const COUNTRIES = { en: 'US', ja: 'JP', de: 'DE' };

// For people to look at: `npm run e2e -- --pictures` writes them to e2e/screenshots.
for (const place of places) {
  for (const [language, country] of Object.entries(COUNTRIES)) {
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test(`${place.name} ${language} ${screen} ${colorScheme}`, async ({ page, shop }) => {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await open(page, shop, place, country);
          const name = [place.name.replaceAll(' ', '-'), language, screen, colorScheme].join('.');
          const isCovered = (await page.getByRole('dialog').count()) > 0;
          await page.screenshot({ path: `frontend/e2e/screenshots/${name}.png`, fullPage: !isCovered });
        });
      }
    }
  }
}

const IN_README = [
  { name: 'list', country: 'US', screen: 'desk', colorScheme: 'light' },
  { name: 'product', country: 'US', screen: 'phone', colorScheme: 'dark' },
  { name: 'payment', country: 'DE', screen: 'desk', colorScheme: 'light' },
  { name: 'order', country: 'JP', screen: 'phone', colorScheme: 'light' },
] as const;

// `npm run e2e -- --pictures -g README` writes those of the README anew.
for (const { name, country, screen, colorScheme } of IN_README) {
  test(`README ${name}`, async ({ page, shop }) => {
    const [place] = places.filter((one) => one.name === name);
    if (!place) throw new Error(`there is no place called ${name}`);
    await page.setViewportSize(SCREENS[screen]);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, shop, place, country);
    await writeFile(`docs/pictures/${name}.webp`, await webp(page));
  });
}

/** What the window shows, by the browser's own encoder. */
async function webp(page: Page): Promise<Buffer> {
  const png = (await page.screenshot()).toString('base64');
  await page.goto('about:blank');
  const encoded = await page.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.9);
  }, png);
  return Buffer.from(encoded.split(',')[1] ?? '', 'base64');
}
