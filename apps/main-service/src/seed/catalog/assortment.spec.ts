import { archetypes, measuredSideOf, palettes } from '@webstore/art';
import { countries, productIdSchema } from '@webstore/contracts';
import { assortment } from './assortment.js';
import { localPrice } from './local-price.js';

const products = assortment.flatMap((category) => category.products);

/** The order of the front page: one product of each category in turn. */
const frontPage = Array.from({ length: 20 }, (_, row) =>
  assortment.flatMap((category) => category.products[row] ?? []),
).flat();

function soldIn(country: (typeof countries)[number]) {
  return products.filter(({ notSoldIn }) => !notSoldIn?.includes(country));
}

describe('the assortment', () => {
  it('is at least 120 products in 10 categories', () => {
    expect(assortment).toHaveLength(10);
    expect(new Set(assortment.map(({ id }) => id)).size).toBe(10);
    expect(products.length).toBeGreaterThanOrEqual(120);
    expect(Math.min(...assortment.map((category) => category.products.length))).toBeGreaterThanOrEqual(10);
  });

  it('gives every product its own id, name and description', () => {
    for (const field of ['id', 'name', 'description'] as const) {
      expect(new Set(products.map((product) => product[field])).size).toBe(products.length);
    }
    for (const { id } of products) expect(productIdSchema.safeParse(id).success).toBe(true);
  });

  it('has a picture for every product, and shows many different things', () => {
    for (const { archetype, palette } of products) {
      expect(archetypes).toContain(archetype);
      expect(palettes).toContain(palette);
    }
    expect(new Set(products.map(({ archetype }) => archetype)).size).toBeGreaterThanOrEqual(50);
    expect(new Set(products.map(({ archetype, palette }) => `${archetype} ${palette}`)).size).toBe(products.length);
  });

  it('names the side that the in-scale picture measures, in words that fit below it', () => {
    const sides = { H: /H [\d.]+/, W: /[WLØ] [\d.]+/ };
    for (const { archetype, dimensions } of products) expect(dimensions).toMatch(sides[measuredSideOf(archetype)]);
    expect(products.filter(({ dimensions }) => dimensions.length > 32)).toEqual([]);
  });

  it.each(
    countries,
  )('never shows two neighbours in one palette in %s, on the front page or in a category', (country) => {
    const sold = new Set(soldIn(country));
    const pages = [frontPage, ...assortment.map((category) => category.products)];
    const shown = pages.map((page) => page.filter((product) => sold.has(product)));
    const alike = shown.flatMap((page) => page.filter(({ palette }, index) => palette === page[index - 1]?.palette));
    expect(alike.map(({ id }) => id)).toEqual([]);
  });

  it.each(countries)('offers at least 90 products in %s', (country) => {
    expect(soldIn(country).length).toBeGreaterThanOrEqual(90);
  });

  it('keeps some products out of one or two countries', () => {
    const restricted = products.filter(({ notSoldIn }) => notSoldIn);
    expect(restricted.length / products.length).toBeGreaterThan(0.1);
    expect(restricted.length / products.length).toBeLessThan(0.2);
    for (const { notSoldIn = [] } of restricted) {
      expect(notSoldIn.length).toBeLessThanOrEqual(2);
      expect(new Set(notSoldIn).size).toBe(notSoldIn.length);
    }
  });

  it('has five to eight limited editions, each in stock and small', () => {
    const limited = products.filter(({ inventoryPolicy }) => inventoryPolicy === 'pessimistic');
    expect(limited.length).toBeGreaterThanOrEqual(5);
    expect(limited.length).toBeLessThanOrEqual(8);
    for (const { stock } of limited) expect(stock >= 12 && stock <= 40).toBe(true);
  });

  it('has a few products that wait for their next delivery, none of them limited', () => {
    const waiting = products.filter(({ stock }) => stock === 0);
    expect(waiting.length).toBeGreaterThanOrEqual(3);
    expect(waiting.every(({ inventoryPolicy }) => inventoryPolicy === undefined)).toBe(true);
  });

  it('runs from four dollars to 690, in amounts that stand on a tag as they are', () => {
    const prices = products.map(({ usdMinor }) => usdMinor);
    expect([Math.min(...prices), Math.max(...prices)]).toEqual([4_00, 690_00]);
    const retagged = products.filter(({ usdMinor }) => localPrice(usdMinor, 'US') !== usdMinor);
    expect(retagged.map(({ id }) => id)).toEqual([]);
  });

  it('describes every product in two to four sentences of real words', () => {
    for (const { id, description } of products) {
      const sentences = description.match(/[.!?](?=\s[A-Z“]|$)/g) ?? [];
      expect([id, sentences.length >= 2 && sentences.length <= 4]).toEqual([id, true]);
      expect(description).not.toMatch(/lorem|ipsum|dolor sit|todo|tbd|placeholder/i);
      expect(description.length).toBeLessThanOrEqual(260);
    }
  });
});
