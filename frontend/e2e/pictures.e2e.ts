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
          await page.screenshot({ path: `frontend/e2e/screenshots/${name}.png`, fullPage: true });
        });
      }
    }
  }
}
