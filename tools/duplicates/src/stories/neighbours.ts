import { randomUUID } from 'node:crypto';
import { type Errand, errandOf } from '../errand.js';
import type { Scene } from '../scene.js';
import type { Place, Sent } from '../wire.js';
import { keyed } from './sent.js';

const COUPON = 'WELCOME10';

/** A coupon's use is held for an order, then confirmed or given back. */
export async function holdCoupon(scene: Scene): Promise<void> {
  const orderId = randomUUID();
  const ends = scene.dice.one(['confirmed', 'released'] as const);
  const amount = { amount_minor: 9_900, currency: 'USD' };
  const body = { user_id: randomUUID(), country: 'US', amount, coupon: COUPON, order_id: orderId };
  const use = `/api/promotions/uses/${orderId}`;
  const { serviceToken: token } = scene.cast;
  const ask = (path: string, method: Sent['method'], more = {}) =>
    errand('promotions', keyed({ path, method, key: orderId, token, ...more }));
  // A use that was given back would be held again by a late repeat, until it runs out by itself.
  await scene.send(ask('/api/promotions/check', 'POST', { body }), { lasts: ends === 'confirmed' });
  await scene.send(ends === 'confirmed' ? ask(`${use}/confirm`, 'POST') : ask(use, 'DELETE'));
  scene.cast.books.uses.set(orderId, ends);
}

/** Goods are reserved at the warehouse for an order, and let go. */
export async function reserveGoods(scene: Scene): Promise<void> {
  const reference = randomUUID();
  const body = { product_id: 'dup-goods', quantity: 1, country: 'US', reference };
  const ask = (path: string, more: object) =>
    errand('inventory', keyed({ path: `/api/inventory/${path}`, key: `${reference}:${path}`, body: more }));
  const { body: reserved } = await scene.send(ask('reserve', body));
  const { reservation_id } = JSON.parse(reserved) as { reservation_id?: string };
  await scene.send(ask('release', { reservation_id }));
  scene.cast.books.reservations.add(reference);
}

function errand(place: Place, sent: Sent): Errand {
  const route = `${sent.method} ${sent.path.replace(/[0-9a-f-]{36}/, ':order_id')}`;
  return errandOf({ route, key: sent.headers['idempotency-key'] ?? '', place, ways: [sent], ends: ['200'] });
}
