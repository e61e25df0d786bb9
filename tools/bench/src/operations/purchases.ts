import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { goals } from '../goals.js';
import type { HttpCaller } from '../measure/http-caller.js';
import { closedLoop } from '../measure/load.js';
import { race, type Side } from '../measure/race.js';
import { type Customer, registerCustomers } from '../stage/customers.js';
import { floor, mainWithNeighbours, type Neighbourhood, USUAL } from '../stage/shop-side.js';
import type { Stage } from '../stage/stage.js';
import { type Operation, FLOOR_AND_SHOP as sides } from './operation.js';

const country = 'US';

export const cart: Operation = async (stage, pace) => {
  const comparison = await race(...(await contest(stage, 10, add)), pace);
  return [{ title: 'cart add, 10 users', sides, goal: goals.cart, comparison }];
};

export const checkout: Operation = async (stage, pace) => {
  const comparison = await race(...(await contest(stage, 4, buy)), pace);
  return [{ title: 'add and check out, 4 users', sides, goal: goals.checkout, comparison }];
};

export const flow: Operation = async (stage, pace) => {
  const comparison = await race(...(await contest(stage, 1, buy)), pace);
  return [{ title: 'add and check out, one user', sides, goal: goals.flow, comparison }];
};

type Act = (caller: HttpCaller, product: string) => Promise<unknown>;

function add(caller: HttpCaller, product_id: string): Promise<string> {
  return caller.post('/cart/add', { product_id, quantity: 1, country });
}

async function buy(caller: HttpCaller, product: string): Promise<void> {
  await add(caller, product);
  await caller.post('/checkout', { country, payment_method: 'card' }, { 'idempotency-key': randomUUID() });
}

async function contest(stage: Stage, users: number, act: Act): Promise<[floor: Side, shop: Side]> {
  const [bare, shop] = await Promise.all([floor(stage), mainWithNeighbours(stage)]);
  return acting(stage, { floor: { shop: bare, others: [] }, shop, users }, act);
}

interface Contest {
  readonly floor: Neighbourhood;
  readonly shop: Neighbourhood;
  readonly users: number;
}

/** Customers who add and check out at either place. */
export function buying(stage: Stage, places: Contest): Promise<[floor: Side, shop: Side]> {
  return acting(stage, places, buy);
}

/** The same customers at both places, with empty carts at the start of every round. */
async function acting(stage: Stage, { floor: one, shop: other, users }: Contest, act: Act): Promise<[Side, Side]> {
  const customers = await registerCustomers(users, { floor: one.shop.address, shop: other.shop.address });
  const databaseUrl = await stage.store(USUAL);
  const load = (place: 'atFloor' | 'atShop') => async (seconds: number) => {
    await emptyCarts(databaseUrl);
    return closedLoop(
      customers.map((customer) => (n: number) => act(customer[place], productOf(customer, n))),
      seconds,
    );
  };
  return [
    { load: load('atFloor'), ...processesOf(one) },
    { load: load('atShop'), ...processesOf(other) },
  ];
}

function processesOf({ shop, others }: Neighbourhood): Pick<Side, 'server' | 'others'> {
  return { server: shop.pid, others: others.map(({ pid }) => pid) };
}

function productOf({ products }: Customer, n: number): string {
  return products[n % products.length] ?? '';
}

async function emptyCarts(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('DELETE FROM store.cart_line');
  await client.end();
}
