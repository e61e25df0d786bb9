import { archetypes, palettes } from '@webstore/art';
import { productIdSchema } from '@webstore/contracts';
import { assortment } from './assortment.js';
import { scaleAssortment } from './scaled-assortment.js';

const many = [...scaleAssortment(10_000)];
const originals = assortment.flatMap(({ products }) => products);

describe('the scaled assortment', () => {
  it('yields exactly as many products as asked, also none', () => {
    expect([...scaleAssortment(0)]).toEqual([]);
    expect([...scaleAssortment(7)]).toHaveLength(7);
    expect(many).toHaveLength(10_000);
  });

  it('is the same each time, and a longer one begins like a shorter one', () => {
    expect([...scaleAssortment(3_000)]).toEqual(many.slice(0, 3_000));
  });

  it('begins with the assortment itself', () => {
    const first = many.slice(0, originals.length).map(({ id }) => id);
    expect([...first].sort()).toEqual(originals.map(({ id }) => id).sort());
  });

  it('gives every product its own id and name', () => {
    expect(new Set(many.map(({ id }) => id)).size).toBe(many.length);
    expect(new Set(many.map(({ name }) => name)).size).toBe(many.length);
    expect(many.every(({ id }) => productIdSchema.safeParse(id).success)).toBe(true);
  });

  it('spreads the products over the categories like the assortment', () => {
    for (const { id, products } of assortment) {
      const share = many.filter(({ categoryId }) => categoryId === id).length / many.length;
      expect(share).toBeCloseTo(products.length / originals.length, 2);
    }
  });

  it('never deals two neighbours in one palette', () => {
    expect(many.filter(({ palette }, index) => palette === many[index - 1]?.palette)).toEqual([]);
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
