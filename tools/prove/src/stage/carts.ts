import { setTimeout as sleep } from 'node:timers/promises';
import { CartRepository } from '@webstore/main-service/dist/cart/cart.repository.js';
import type pg from 'pg';
import type { Plan } from '../schedule/plan.js';
import { COUNTRY } from './shelves.js';

const JOIN = `INSERT INTO customer (id, email, name) VALUES ($1::uuid, $1::uuid::text || '@prove.example', 'A Shopper')
  ON CONFLICT DO NOTHING`;

const ENDED_BY_SERVER = '57';
const AGAIN_MS = 100;

/** A new customer with the plan's lines in the cart; waits for the database if that is away. */
export async function stockCart(db: pg.Pool, { shopperId, lines, from }: Plan): Promise<void> {
  const carts = new CartRepository(db);
  await persist(() => db.query({ name: 'prove-join', text: JOIN, values: [shopperId] }));
  for (const { productId, quantity } of from === 'cart' ? lines : []) {
    await persist(() => carts.add(shopperId, productId, quantity, COUNTRY));
  }
}

async function persist(work: () => Promise<unknown>): Promise<void> {
  while (!(await isDone(work()))) await sleep(AGAIN_MS);
}

/** False for a connection that broke. */
async function isDone(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    (error: { code?: string; routine?: string }) => {
      if (error.routine !== undefined && !error.code?.startsWith(ENDED_BY_SERVER)) throw error;
      return false;
    },
  );
}
