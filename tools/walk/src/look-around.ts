import { type Country, type ProductCard, productDetailSchema, productListSchema } from '@webstore/contracts';
import type { Journal } from './journal.js';
import type { ShopClient } from './shop-client.js';
import { Unexpected } from './step-failed.js';

/** Browses, searches and opens a product; returns the two that will be bought. */
export async function lookAround(client: ShopClient, country: Country, journal: Journal): Promise<ProductCard[]> {
  const shelf = `/${country.toLowerCase()}/products`;
  const { items } = await journal.step(
    'browse the catalog',
    () => client.read(shelf, productListSchema),
    ({ items, total, categories }) => `${total} products in ${categories.length} categories, ${items.length} shown`,
  );
  const chosen = items.filter(({ limited_edition }) => !limited_edition).slice(0, 2);
  const [first] = chosen;
  if (!first || chosen.length < 2) throw new Unexpected(`fewer than two products are sold in ${country}`);
  await search(client, shelf, first, journal);
  await journal.step(
    'open a product',
    () => client.read(`${shelf}/${first.id}`, productDetailSchema),
    ({ name, price, stock }) => `${name}, ${price.formatted}, ${stock.level} (${stock.quantity})`,
  );
  return chosen;
}

async function search(client: ShopClient, shelf: string, wanted: ProductCard, journal: Journal): Promise<void> {
  const look = async () => {
    const found = await client.read(`${shelf}?q=${encodeURIComponent(wanted.name)}`, productListSchema);
    if (!found.items.some(({ id }) => id === wanted.id)) throw new Unexpected(`"${wanted.name}" is not found`);
    return found;
  };
  await journal.step('search', look, ({ total }) => `"${wanted.name}": ${total} found`);
}
