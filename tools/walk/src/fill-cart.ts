import { cartBadgeSchema, cartSchema, type ProductCard } from '@webstore/contracts';
import type { Journal } from './journal.js';
import { expectBody, type ShopClient } from './shop-client.js';
import { Unexpected } from './step-failed.js';
import type { Wish } from './walk-through.js';

interface Choice extends Wish {
  readonly products: readonly ProductCard[];
}

/** Puts one of each into the cart and looks at it. */
export async function fillCart(client: ShopClient, { products, country, coupon }: Choice, journal: Journal) {
  for (const { id, name, price } of products) {
    const body = { product_id: id, quantity: 1, country };
    const add = async () => expectBody(await client.send('/cart/add', body), [200], cartBadgeSchema);
    await journal.step('add to the cart', add, ({ item_count }) => `${name}, ${price.formatted}; ${item_count} in it`);
  }
  const query = new URLSearchParams({ country, ...(coupon !== undefined && { coupon }) });
  const view = async () => {
    const cart = await client.read(`/cart?${query}`, cartSchema);
    if (cart.item_count !== products.length) throw new Unexpected(`${cart.item_count} items are in the cart`);
    return cart;
  };
  await journal.step('look at the cart', view, ({ subtotal, discount, total }) => {
    const less = discount ? ` − ${discount.amount.formatted}${codeOf(discount.promo_code)}` : '';
    return `${subtotal.formatted}${less} = ${total.formatted}`;
  });
}

function codeOf(code: string | null): string {
  return code === null ? '' : ` (${code})`;
}
