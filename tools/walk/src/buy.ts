import { randomUUID } from 'node:crypto';
import { type Order, orderSchema, placedOrderSchema } from '@webstore/contracts';
import type { Journal } from './journal.js';
import { poll } from './poll.js';
import { expectBody, type Reply, type ShopClient } from './shop-client.js';
import { Unexpected } from './step-failed.js';
import type { Wish } from './walk-through.js';

const TRIES = 6;
const DECLINED = 402;

/** A confirmed order, and how many cards it took. */
export interface Bought {
  readonly order: Order;
  readonly tries: number;
}

interface Attempt {
  readonly key: string;
  readonly reply: Reply;
  /** Undefined where the card was declined. */
  readonly order: Order | undefined;
}

/** Pays, with a new key after a declined card, as the provider declines some by chance; then asks again with the same. */
export async function buy(client: ShopClient, wish: Wish, journal: Journal): Promise<Bought> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const { key, reply, order } = await journal.step(
      'check out',
      () => payOnce(client, wish),
      ({ order }) => (order ? `order ${order.order_id} confirmed, ${order.total.formatted}` : 'the card was declined'),
    );
    if (!order) journal.remark('the provider declines some cards by chance: again, with a new key');
    else {
      if (reply.status === 201) await repeat(client, { wish, key, reply }, journal);
      return { order, tries };
    }
  }
  return journal.step('check out', () => Promise.reject(new Unexpected(`${TRIES} cards were declined`)), String);
}

async function payOnce(client: ShopClient, wish: Wish): Promise<Attempt> {
  const key = randomUUID();
  const reply = await checkOut(client, wish, key);
  if (reply.status === DECLINED) return { key, reply, order: undefined };
  const { order_id: id } = expectBody(reply, [201, 202], placedOrderSchema);
  const order = await poll(`order ${id} is still pending`, async () => {
    const seen = await client.read(`/orders/${id}`, orderSchema);
    return seen.status === 'PENDING' ? undefined : seen;
  });
  return { key, reply, order: order.status === 'CONFIRMED' ? order : undefined };
}

async function repeat(client: ShopClient, { wish, key, reply }: Repeat, journal: Journal): Promise<void> {
  const again = async () => {
    const second = await checkOut(client, wish, key);
    if (second.status !== reply.status || second.text !== reply.text) {
      throw new Unexpected(`the answer was ${reply.status}, and is ${second.status} now`, second.text);
    }
  };
  await journal.step('repeat with the same key', again, () => 'the same answer, byte for byte');
}

interface Repeat {
  readonly wish: Wish;
  readonly key: string;
  readonly reply: Reply;
}

function checkOut(client: ShopClient, { country, coupon }: Wish, key: string): Promise<Reply> {
  const body = { country, payment_method: 'card', ...(coupon !== undefined && { coupon }) };
  return client.send('/checkout', body, { 'idempotency-key': key });
}
