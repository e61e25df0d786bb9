import type { Attacker } from './attacker.js';

/** What stands first on the shelf, and is no limited edition. @throws Error where the shelf is out of reach. */
export async function firstProduct(attacker: Attacker): Promise<string> {
  const { status, text } = await attacker.get('/us/products');
  if (status !== 200) throw new Error(`The shelf was answered ${status}: ${text}`);
  const { items } = JSON.parse(text) as { items: { id: string; limited_edition: boolean }[] };
  const product = items.find(({ limited_edition }) => !limited_edition);
  if (!product) throw new Error('Nothing is sold in the US');
  return product.id;
}
