import { Shop, type Visitor, waitUntil } from '@webstore/testing';

describe('a page of the catalog that is kept', () => {
  let shop: Shop;
  let visitor: Visitor;

  beforeAll(async () => {
    shop = await Shop.open({ parts: ['main-service'], environment: { 'main-service': { CATALOG_CACHE_MS: '60000' } } });
    visitor = await shop.visitor();
  }, 60_000);

  afterAll(() => shop.close());

  const raisePrices = () => shop.store.query("UPDATE offer SET amount_minor = amount_minor + 100 WHERE country = 'JP'");

  it('is the same answer, and counts as browsing each time', async () => {
    const first = await visitor.get('/jp/products?limit=5');
    await raisePrices();
    const again = await visitor.get('/jp/products?limit=5');
    const other = await visitor.get('/jp/products?limit=6');
    for (let time = 0; time < 2; time += 1) expect((await visitor.get('/jp/products?limit=0')).status).toBe(400);

    expect([again.status, again.text]).toEqual([200, first.text]);
    expect(again.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(other.body.items[0].price.amount_minor).toBe(first.body.items[0].price.amount_minor + 100);
    const counted = async () => (await shop.store.query('SELECT stage, country, count FROM funnel_fact')).rows;
    await waitUntil('the facts are written', async () => (await counted()).length > 0);
    await shop.stop('main-service');
    expect(await counted()).toEqual([{ stage: 'browse_catalog', country: 'JP', count: '3' }]);
  });
});
