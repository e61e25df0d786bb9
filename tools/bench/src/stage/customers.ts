import { randomUUID } from 'node:crypto';
import { accountSchema, productListSchema, tokensSchema } from '@webstore/contracts';
import { HttpCaller } from '../measure/http-caller.js';

/** Somebody who can buy at the shop, and under the same name at the floor. */
export interface Customer {
  readonly atShop: HttpCaller;
  readonly atFloor: HttpCaller;
  /** What this customer puts into the cart, and nobody else: customers do not wait for each other's stock. */
  readonly products: readonly string[];
}

export interface Places {
  readonly shop: string;
  readonly floor: string;
}

export async function registerCustomers(count: number, places: Places): Promise<Customer[]> {
  const list = productListSchema.parse(JSON.parse(await new HttpCaller(places.shop).get('/us/products?limit=100')));
  const products = list.items.filter(({ limited_edition }) => !limited_edition).map(({ id }) => id);
  const share = Math.floor(products.length / count);
  const numbers = Array.from({ length: count }, (_, index) => index);
  return Promise.all(numbers.map((n) => register(places, products.slice(n * share, (n + 1) * share))));
}

async function register({ shop, floor }: Places, products: readonly string[]): Promise<Customer> {
  const account = { email: `${randomUUID()}@bench.example`, password: 'a-long-password', name: 'Ben Bench' };
  const answer = await new HttpCaller(shop).post('/auth/register', account);
  const { access_token } = tokensSchema.parse(JSON.parse(answer));
  const authorization = `Bearer ${access_token}`;
  const atShop = new HttpCaller(shop, { authorization });
  const { id } = accountSchema.parse(JSON.parse(await atShop.get('/me')));
  return { atShop, atFloor: new HttpCaller(floor, { authorization, 'x-customer': id }), products };
}
