import { randomUUID } from 'node:crypto';
import { COUNTRIES } from '@webstore/whole-shop';
import { type Errand, errandOf } from '../errand.js';
import { EDITION, LAMP, type Scene, type Shopper } from '../scene.js';
import type { Answer } from '../wire.js';
import { addToCart, emptyCart } from './carts.js';
import { disturb } from './disturb.js';
import { keyed } from './sent.js';

const PLACED = '201';
const DECLINED = '402 payment-declined';
const SOLD_OUT = '409 out-of-stock';
const NOT_CANCELLABLE = '409 order-not-cancellable';
const CANCELLED = '200';

const CARDS = [
  ...Array<string>(14).fill('card'),
  ...['card_declined', 'card_declined', 'card_declined', 'card_drop_after_apply', 'card_5xx_after_apply'],
];

/** A cart is filled and ordered, at either address of the checkout; some call the order off again. */
export async function orderCart(scene: Scene, shopper: Shopper): Promise<void> {
  const { token } = shopper;
  const { quantity, ...terms } = termsOf(scene, shopper);
  await addToCart(scene, shopper, { product: LAMP, quantity, country: terms.country });
  const isSlow = scene.oneIn(scene.isSlowOneIn);
  const method = isSlow ? 'card_slow' : scene.dice.one(CARDS);
  const body = { ...terms, payment_method: method };
  const key = randomUUID();
  const way = (path: string) => keyed({ path, token, key, body });
  const errand = errandOf({
    ...{ route: 'POST /checkout', key, place: 'shop', ends: [endWith(method)] },
    ways: [way('/checkout'), way('/orders/checkout')],
  });
  const other = keyed({ path: '/checkout', token, key, body: { ...body, email: 'another@twice.example' } });
  const [answer] = await Promise.all([scene.send(errand), isSlow && disturb(scene.cast.sender, errand, other)]);
  await scene.cast.sender.withAnotherBody(errand, other);
  enter(scene, errand, answer);
  if (String(answer.status) !== PLACED) await emptyCart(scene, shopper);
}

/** Named items are ordered beside the cart; of an edition there are not enough for all. */
export async function orderItems(scene: Scene, shopper: Shopper): Promise<void> {
  const { token } = shopper;
  const isEdition = scene.oneIn(4);
  const method = isEdition ? 'card' : scene.dice.one(CARDS);
  const { quantity, ...terms } = isEdition ? { quantity: 1, country: 'US' } : termsOf(scene, shopper);
  const items = [{ product_id: isEdition ? EDITION : LAMP, quantity }];
  const body = { ...terms, payment_method: method, items };
  const key = randomUUID();
  const errand = errandOf({
    ...{ route: 'POST /orders', key, place: 'shop' },
    ways: [keyed({ path: '/orders', token, key, body })],
    ends: isEdition ? [PLACED, SOLD_OUT] : [endWith(method)],
  });
  const answer = await scene.send(errand);
  const other = { ...body, items: [{ product_id: LAMP, quantity: 99 }] };
  await scene.cast.sender.withAnotherBody(errand, keyed({ path: '/orders', token, key, body: other }));
  enter(scene, errand, answer);
}

const endWith = (method: string) => (method === 'card_declined' ? DECLINED : PLACED);

/** Every third order is large enough for a coupon and has one. */
function termsOf(scene: Scene, shopper: Shopper): { quantity: number; country: string; coupon?: string } {
  if (!scene.oneIn(3)) return { quantity: 1 + scene.dice.below(5), country: scene.dice.one(COUNTRIES) };
  const coupon = shopper.coupon ?? 'BIGORDER';
  shopper.coupon = undefined;
  return { quantity: 10, country: 'US', coupon };
}

function enter({ cast }: Scene, { key }: Errand, { status }: Answer): void {
  cast.books.orders.set(key, String(status) === PLACED ? 'CONFIRMED' : 'CANCELLED');
}

/** An order is called off as soon as it is placed. Once the goods have left, every copy is refused. */
export async function cancelOrder(scene: Scene, { token }: Shopper): Promise<void> {
  const { sender, books } = scene.cast;
  const [orderKey, key] = [randomUUID(), randomUUID()];
  const items = [{ product_id: LAMP, quantity: 2 }];
  const order = errandOf({
    ...{ route: 'POST /orders', key: orderKey, place: 'shop', ends: [PLACED] },
    ways: [keyed({ path: '/orders', token, key: orderKey, body: { country: 'US', payment_method: 'card', items } })],
  });
  const { order_id } = JSON.parse((await scene.send(order, { copies: 1 })).body) as { order_id?: string };
  if (order_id === undefined) return;
  const path = `/orders/${order_id}/cancel`;
  const errand = errandOf({
    ...{ route: 'POST /orders/:id/cancel', key, place: 'shop', ends: [CANCELLED], refusedAfresh: [NOT_CANCELLABLE] },
    ways: [keyed({ path, token, key })],
  });
  const isCancelled = String((await scene.send(errand)).status) === CANCELLED;
  books.orders.set(orderKey, isCancelled ? 'CANCELLED' : 'CONFIRMED');
  const other = keyed({ path, token, key, body: { reason: 'another' } });
  if (isCancelled) await sender.withAnotherBody(errand, other);
}
