import type { Page } from '@playwright/test';
import { objectionsTo } from './axe';
import { overflowOf } from './layout';
import { open, places } from './places';
import { expect, test } from './shop';
import { states } from './states';

// The longest file by far: its pages have nothing to do with each other.
test.describe.configure({ mode: 'parallel' });

const inThe = (page: Page, colorScheme: 'light' | 'dark') =>
  page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });

async function expectNoObjections(page: Page): Promise<void> {
  expect(await objectionsTo(page)).toEqual([]);
  await inThe(page, 'dark');
  expect(await objectionsTo(page)).toEqual([]);
}

for (const place of places) {
  test.describe(place.name, () => {
    test('has nothing that axe objects to, in both themes @wide', async ({ page, shop }) => {
      await inThe(page, 'light');
      await open(page, shop, place);
      await expectNoObjections(page);
    });

    test('fits into 320 px, in German too @only-narrow @narrow', async ({ page, shop }) => {
      await open(page, shop, place, 'DE');
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
  });
}

for (const state of states) {
  test.describe(state.name, () => {
    test('has nothing that axe objects to in both themes, and fits into 320 px @only-desk', async ({ page, shop }) => {
      await inThe(page, 'light');
      await state.open(page, shop);
      await expectNoObjections(page);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
  });
}
