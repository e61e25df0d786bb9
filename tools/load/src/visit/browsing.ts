import { z } from 'zod';
import { chosen, type Manner, type Shopper } from './shopper.js';

const listSchema = z.object({
  items: z.array(z.object({ id: z.string() })),
  next_cursor: z.string().nullable(),
  categories: z.array(z.object({ id: z.string() })),
});

const WORDS = ['lamp', 'chair', 'tea', 'green', 'wood', 'cotton', 'travel', 'night', 'steel', 'garden'] as const;
const SORTS = ['featured', 'price-asc', 'price-desc', 'newest'] as const;

const shelf = ({ country }: Shopper, query: Record<string, string | undefined> = {}) => {
  const asked = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const text = new URLSearchParams(asked).toString();
  return { path: `/${country.toLowerCase()}/products${text && `?${text}`}` };
};

/** A list without anything on it leaves the shopper with what was there before. */
function seeList(shopper: Shopper, body: unknown): void {
  const { items, next_cursor, categories } = listSchema.parse(body);
  if (items.length > 0) shopper.products = items.map(({ id }) => id);
  if (categories.length > 0) shopper.categories = categories.map(({ id }) => id);
  shopper.cursor = next_cursor ?? undefined;
}

export const browsing = {
  browse: { ask: (shopper) => shelf(shopper), learn: seeList },
  'browse on': { ask: (shopper) => shelf(shopper, { cursor: shopper.cursor }), learn: seeList },
  'pick a category': {
    ask: (shopper, choice) => {
      const sort = chosen(SORTS, choice >>> 8);
      return shelf(shopper, { category: chosen(shopper.categories, choice), sort });
    },
    learn: (shopper, body) => {
      seeList(shopper, body);
      // A cursor belongs to the list that it came with.
      shopper.cursor = undefined;
    },
  },
  search: {
    ask: (shopper, choice) => shelf(shopper, { q: chosen(WORDS, choice) }),
    learn: (shopper, body) => {
      seeList(shopper, body);
      shopper.cursor = undefined;
    },
  },
  'view a product': {
    ask: (shopper, choice) => {
      shopper.product = chosen(shopper.products, choice) ?? shopper.product;
      return shopper.product === undefined ? undefined : { path: `${shelf(shopper).path}/${shopper.product}` };
    },
  },
} as const satisfies Record<string, Manner>;
