import { AnalyticsModule } from '../src/analytics/analytics.module.js';
import { CatalogModule } from '../src/catalog/catalog.module.js';
import { type Ground, openGround, openModules } from './shop-modules.js';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
  await ground.store.query(`
    INSERT INTO category (id, name, position) VALUES ('lighting', 'Lighting', 1);
    INSERT INTO product (id, name, description, dimensions, category_id, archetype, palette, inventory_policy, position)
      VALUES ('paper-moon', 'Paper Moon', 'A lamp.', '30 cm', 'lighting', 'lamp', 'dawn', 'optimistic', 1);
    INSERT INTO offer (country, product_id, amount_minor, category_id, name, limited_edition, position, created_at)
      VALUES ('JP', 'paper-moon', 4200, 'lighting', 'Paper Moon', false, 1, now());`);
});

afterAll(() => ground.close());

describe('a page of the catalog that is kept', () => {
  it('is the same answer, and counts as browsing each time', async () => {
    const shop = await openModules(ground, [CatalogModule, AnalyticsModule], { CATALOG_CACHE_MS: '60000' });
    const ask = async (path: string) => {
      const response = await fetch(`${shop.url}${path}`);
      return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
    };
    const first = await ask('/jp/products?limit=5');
    await ground.store.query("UPDATE offer SET amount_minor = 4300 WHERE product_id = 'paper-moon'");
    expect(first).toMatchObject({ status: 200, type: 'application/json; charset=utf-8' });
    expect(first.text).toContain('¥4,200');
    expect(await ask('/jp/products?limit=5')).toEqual(first);
    expect((await ask('/jp/products?limit=6')).text).toContain('¥4,300');
    for (let time = 0; time < 2; time += 1) expect((await ask('/jp/products?limit=0')).status).toBe(400);
    expect((await fetch(`${shop.url}/jp/products?limit=5`, { method: 'POST' })).status).toBe(404);
    await shop.app.close();

    const { rows } = await ground.store.query(
      'SELECT stage, country, sum(count)::int AS count FROM funnel_fact GROUP BY 1, 2',
    );
    expect(rows).toEqual([{ stage: 'browse_catalog', country: 'JP', count: 3 }]);
  });
});
