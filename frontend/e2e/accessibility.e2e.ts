import { objectionsTo } from './axe';
import { overflowOf } from './layout';
import { open, places } from './places';
import { expect, test } from './shop';
import { states } from './states';

for (const place of places) {
  test.describe(place.name, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has nothing that axe objects to, in the ${colorScheme}`, async ({ page, shop }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await open(page, shop, place);
        expect(await objectionsTo(page)).toEqual([]);
      });
    }

    test('fits into 320 px, in German too @narrow', async ({ page, shop }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page, shop, place, 'DE');
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
  });
}

for (const state of states) {
  test.describe(state.name, () => {
    test('has nothing that axe objects to in both themes, and fits into 320 px', async ({ page, shop }, {
      project,
    }) => {
      test.skip(project.name !== 'desk', 'it goes through the screens by itself');
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await state.open(page, shop);
      expect(await objectionsTo(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect(await objectionsTo(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
  });
}
