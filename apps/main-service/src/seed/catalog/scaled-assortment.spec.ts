import { archetypes, palettes } from '@webstore/art';
import { productIdSchema } from '@webstore/contracts';
import { assortment, type SeedProduct } from './assortment.js';
import { scaleAssortment } from './scaled-assortment.js';

const many = [...scaleAssortment(10_000)];
const originals = assortment.flatMap(({ products }) => products);

function ofCategory(id: string) {
  return many.filter(({ categoryId }) => categoryId === id);
}

function alike(products: readonly SeedProduct[]): SeedProduct[] {
  return products.filter(({ palette }, index) => palette === products[index - 1]?.palette);
}

describe('the scaled assortment', () => {
  it.each([0, 7, 10_000])('yields exactly %p products when asked for as many', (count) => {
    expect([...scaleAssortment(count)]).toHaveLength(count);
  });

  it('is the same each time, and a larger one begins like a smaller one', () => {
    expect([...scaleAssortment(3_000)]).toEqual(many.slice(0, 3_000));
  });

  it('is the assortment itself at its own size, in the order of each category', () => {
    const own = many.slice(0, originals.length);
    for (const { id, products } of assortment) {
      const shelf = own.filter(({ categoryId }) => categoryId === id);
      expect(shelf).toEqual(products.map((product) => ({ ...product, categoryId: id })));
    }
  });

  it('gives every product its own id and name', () => {
    expect(new Set(many.map(({ id }) => id)).size).toBe(many.length);
    expect(new Set(many.map(({ name }) => name)).size).toBe(many.length);
    expect(many.filter(({ id }) => !productIdSchema.safeParse(id).success)).toEqual([]);
  });

  it('keeps the share of every category', () => {
    for (const { id, products } of assortment) {
      expect(ofCategory(id).length / many.length).toBeCloseTo(products.length / originals.length, 2);
    }
  });

  it('never puts two neighbours in one palette, on the whole or in a category', () => {
    expect(alike(many)).toEqual([]);
    expect(assortment.flatMap(({ id }) => alike(ofCategory(id)))).toEqual([]);
  });

  it('yields products that can be sold and pictured', () => {
    for (const { archetype, palette, usdMinor, stock, dimensions } of many) {
      expect(archetypes.includes(archetype) && palettes.includes(palette)).toBe(true);
      expect(Number.isSafeInteger(usdMinor) && usdMinor >= 4_00 && Number.isSafeInteger(stock) && stock >= 0).toBe(
        true,
      );
      expect(dimensions).not.toMatch(/NaN|\b0 cm/);
    }
  });
});
