import { countries, markets, type ProductQuery } from '@webstore/contracts';
import { type Loose, Shop, type Visitor } from '@webstore/testing';

let shop: Shop;
let visitor: Visitor;

beforeAll(async () => {
  shop = await Shop.open({
    parts: ['main-service'],
    // What a test puts on the shelf is there at once.
    environment: { 'main-service': { CATALOG_CACHE_MS: '0' } },
  });
  visitor = await shop.visitor();
});

afterAll(() => shop.close());

const ask = async (text: string, values: unknown[] = []): Promise<Loose[]> =>
  (await shop.store.query(text, values)).rows;
const idsOf = (items: Loose[]): string[] => items.map(({ id }) => id);

/** Every page of a list, one after the other; `between` happens before each next one. */
async function walk(path: string, between: () => Promise<unknown> = async () => undefined): Promise<Loose[]> {
  const items: Loose[] = [];
  for (let cursor = ''; ; await between()) {
    const { status, body } = await visitor.get(`${path}${cursor}`);
    expect(status).toBe(200);
    items.push(...body.items);
    if (body.next_cursor === null) return items;
    cursor = `&cursor=${body.next_cursor}`;
  }
}

describe('the catalog of a country', () => {
  it('is offered for seven of them, each with its money and days of delivery', async () => {
    const { body } = await visitor.get('/countries');
    expect(body.items.map(({ code, currency }: Loose) => [code, currency])).toEqual([
      ...[
        ['US', 'USD'],
        ['UK', 'GBP'],
        ['DE', 'EUR'],
        ['FR', 'EUR'],
      ],
      ...[
        ['JP', 'JPY'],
        ['BR', 'BRL'],
        ['IN', 'INR'],
      ],
    ]);
    for (const { delivery_days } of body.items) expect(delivery_days.least).toBeLessThan(delivery_days.most);
  });

  it.each(countries)('shows prices of %s in its currency', async (country) => {
    const offers = await ask('SELECT product_id, amount_minor FROM offer WHERE country = $1', [country]);
    const items = await walk(`/${country.toLowerCase()}/products?limit=100`);
    const shown = Object.fromEntries(items.map(({ id, price }) => [id, price.amount_minor]));
    expect(shown).toEqual(
      Object.fromEntries(offers.map(({ product_id, amount_minor }) => [product_id, Number(amount_minor)])),
    );
    expect(new Set(items.map(({ price }) => price.currency))).toEqual(new Set([markets[country].currency]));
  });

  it('writes yen without decimals, and dollars with two', async () => {
    for (const { price } of await walk('/jp/products?limit=100')) {
      expect(price.formatted.replaceAll(/\D/g, '')).toBe(String(price.amount_minor));
      expect(price.formatted).not.toContain('.');
    }
    for (const { price } of await walk('/us/products?limit=100')) expect(price.formatted).toMatch(/^\$[\d,]+\.\d\d$/);
  });

  it('is not there for a country where the shop does not sell', async () => {
    for (const path of ['/xx/products', '/US/products', '/xx/products/copper-kettle']) {
      const { status, body } = await visitor.get(path);
      expect([status, body.errors[0].field]).toEqual([400, 'country']);
    }
  });

  it('counts in every category as many as there are', async () => {
    for (const country of countries) {
      const counted = await ask(
        'SELECT category_id AS id, count(*)::int FROM offer WHERE country = $1 GROUP BY 1 ORDER BY 1',
        [country],
      );
      const { body } = await visitor.get(`/${country.toLowerCase()}/products`);
      const told = body.categories.map(({ id, count }: Loose) => ({ id, count }));
      expect(told.toSorted((a: Loose, b: Loose) => (a.id < b.id ? -1 : 1))).toEqual(counted);
      expect(body.total).toBe(counted.reduce((sum, { count }) => sum + count, 0));
    }
    const [{ id, count }] = (await visitor.get('/de/products')).body.categories;
    const { body } = await visitor.get(`/de/products?category=${id}&limit=100`);
    expect([body.total, body.total_relation, body.items.length]).toEqual([count, 'eq', count]);
  });
});

describe('looking for something', () => {
  it('finds words by how they begin, all of them together', async () => {
    const [{ name }] = await ask(
      `SELECT name FROM offer WHERE country = 'US' AND name LIKE '% %' ORDER BY name LIMIT 1`,
    );
    const begun = name
      .toUpperCase()
      .split(' ')
      .map((word: string) => word.slice(0, 3))
      .join(' ');
    const { body } = await visitor.get(`/us/products?q=${encodeURIComponent(begun)}`);
    expect(body.items.map((item: Loose) => item.name)).toContain(name);
    expect(body.total).toBe(body.items.length);
    const { body: none } = await visitor.get(`/us/products?q=${encodeURIComponent(`${begun} zzzz`)}`);
    expect(none).toMatchObject({ items: [], total: 0, next_cursor: null, categories: [] });
  });

  it('says that there may be more where many products have the word', async () => {
    const before = (await visitor.get('/us/products?q=zyx')).body;
    expect([before.total, before.total_relation]).toEqual([0, 'eq']);
    await ask(`
      INSERT INTO product SELECT 'zyx-' || n, 'Zyx', description, dimensions, category_id, archetype, palette, inventory_policy, n
      FROM (SELECT * FROM product ORDER BY position LIMIT 1) AS model, generate_series(1, 1000) AS n`);
    const { body } = await visitor.get('/us/products?q=zyx');
    await ask("DELETE FROM product WHERE name = 'Zyx'");
    expect([body.total, body.total_relation, body.items]).toEqual([0, 'gte', []]);
  });

  it('takes signs of other languages for what they are', async () => {
    for (const q of ["'", '& | !', ':*', '100%', '灯', 'l_mp', '\\']) {
      expect((await visitor.get(`/jp/products?q=${encodeURIComponent(q)}`)).status).toBe(200);
    }
  });

  it('keeps to the category and to the prices between', async () => {
    const [{ category_id: category }] = await ask(`SELECT category_id FROM offer WHERE country = 'BR' LIMIT 1`);
    const expected = await ask(
      `SELECT product_id FROM offer
       WHERE country = 'BR' AND category_id = $1 AND amount_minor BETWEEN 10000 AND 50000`,
      [category],
    );
    const path = `/br/products?category=${category}&min_price=10000&max_price=50000`;
    const items = await walk(`${path}&limit=3`);
    expect(idsOf(items).toSorted()).toEqual(expected.map(({ product_id }) => product_id).toSorted());
    expect((await visitor.get(path)).body.total).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(0);
  });

  it.each<[ProductQuery['sort'], string]>([
    ['featured', 'position, product_id'],
    ['price-asc', 'amount_minor, product_id'],
    ['price-desc', 'amount_minor DESC, product_id DESC'],
    ['newest', 'created_at DESC, product_id DESC'],
    ['name', 'name, product_id'],
  ])('gets the list by %s, without a gap and without a repeat', async (sort, order) => {
    const sorted = await ask(`SELECT product_id FROM offer WHERE country = 'FR' ORDER BY ${order}`);
    expect(idsOf(await walk(`/fr/products?sort=${sort}&limit=17`))).toEqual(sorted.map(({ product_id }) => product_id));
  });

  it('loses nothing while the shop puts more on the shelves', async () => {
    const before = await ask(`SELECT product_id FROM offer WHERE country = 'US'`);
    let arrived = 0;
    const items = await walk('/us/products?sort=price-asc&limit=13', async () => {
      arrived += 1;
      await shop.stocks({ id: `cheapest-${arrived}`, usdMinor: arrived });
      await shop.stocks({ id: `dearest-${arrived}`, usdMinor: 9_000_000 - arrived });
    });
    const ids = idsOf(items);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(before.map(({ product_id }) => product_id)));
    expect(ids).not.toContain('cheapest-1');
    expect(ids).toContain('dearest-1');
    const prices = items.map(({ price }) => price.amount_minor);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=abc', 'limit'],
    ['sort=best', 'sort'],
    ['min_price=-1', 'min_price'],
    ['max_price=9.5', 'max_price'],
    ['colour=red', 'colour'],
    [`q=${'x'.repeat(81)}`, 'q'],
    ['q=a%00b', 'q'],
    ['cursor=garbage', 'cursor'],
    [`cursor=${cursorOf('products-name', 'a', 'b')}`, 'cursor'],
    [`cursor=${cursorOf('products-featured', 'not-a-number', 'b')}`, 'cursor'],
    [`cursor=${cursorOf('products-featured', 1.5, 'b')}`, 'cursor'],
    [`cursor=${cursorOf('products-featured', 1e20, 'b')}`, 'cursor'],
    [`sort=newest&cursor=${cursorOf('products-newest', 'yesteryear', 'b')}`, 'cursor'],
    [`sort=name&cursor=${cursorOf('products-name', '\u0000', 'b')}`, 'cursor'],
  ])('is told that %s cannot be', async (query, field) => {
    const { status, body } = await visitor.get(`/us/products?${query}`);
    expect([status, body.type, body.errors?.[0]?.field]).toEqual([400, '/problems/invalid-request', field]);
  });
});

describe('a product', () => {
  it.each([
    [100, 'in-stock', 100],
    [5, 'low', 5],
    [0, 'restocking', 0],
    [-3, 'restocking', 0],
  ])('of which %d are on the shelf is %s, and can be bought', async (stock, level, quantity) => {
    const id = await shop.stocks({ id: `shelf-of-${String(stock).replace('-', 'minus-')}`, usdMinor: 10_00, stock });
    const { status, body } = await visitor.get(`/us/products/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, stock: { level, quantity }, price: { amount_minor: 10_00 }, sold_in: ['US'] });
  });

  it('that is sold elsewhere says where', async () => {
    const id = await shop.stocks({ id: 'only-in-the-us', usdMinor: 10_00 });
    const { status, body } = await visitor.get(`/jp/products/${id}`);
    expect(status).toBe(404);
    expect(body).toMatchObject({ type: '/problems/product-not-sold-here', sold_in: ['US'] });
  });

  it('that nobody makes is not found', async () => {
    expect(await visitor.get('/us/products/perpetuum-mobile')).toMatchObject({
      status: 404,
      body: { type: '/problems/not-found' },
    });
  });

  it('has three pictures that a browser may keep', async () => {
    const [{ id }] = (await visitor.get('/us/products?limit=1')).body.items;
    const { body } = await visitor.get(`/us/products/${id}`);
    expect(body.pictures).toHaveLength(3);
    for (const { src } of body.pictures) {
      const picture = await visitor.get(src);
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
      expect(picture.headers.get('cache-control')).toContain('max-age=86400');
      expect(picture.text).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    }
    expect((await visitor.get('/art/perpetuum-mobile.svg')).status).toBe(404);
    expect((await visitor.get('/art/..%2f..%2fetc.svg')).status).toBe(400);
  });
});

function cursorOf(...parts: unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}
