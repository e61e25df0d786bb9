import AxeBuilder from '@axe-core/playwright';
import { open, places } from './places';
import { expect, test } from './shop';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const place of places) {
  test.describe(place.name, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has nothing that axe objects to, in the ${colorScheme}`, async ({ page, shop }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await open(page, shop, place);
        const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        expect(passes.length).toBeGreaterThan(10);
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(found).toEqual([]);
      });
    }

    test('fits into 320 px, in German too @narrow', async ({ page, shop }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page, shop, place, 'DE');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    });
  });
}
