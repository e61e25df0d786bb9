import { randomUUID } from 'node:crypto';
import { COUNTRIES } from '@webstore/whole-shop';
import { errandOf } from '../errand.js';
import { LAMP, type Scene, type Shopper } from '../scene.js';
import type { Sent } from '../wire.js';
import { keyed } from './sent.js';

interface Addition {
  readonly product: string;
  readonly quantity: number;
  readonly country: string;
}

interface Change {
  readonly method: Sent['method'];
  readonly path: string;
  readonly route?: string;
  readonly body?: object;
  /** Items in the cart after it. */
  readonly leaves: number;
}

const LINE = `/cart/items/${LAMP}`;
const LINE_ROUTE = '/cart/items/:product_id';

/** Every change that a cart knows, each of them once: a repeat that changed it again would show in the next count. */
export async function fillAndEmptyCart(scene: Scene, shopper: Shopper): Promise<void> {
  const quantity = 1 + scene.dice.below(5);
  const addition = { product: LAMP, quantity, country: scene.dice.one(COUNTRIES) };
  await addToCart(scene, shopper, addition);
  await change(scene, shopper, { method: 'PATCH', path: LINE, route: LINE_ROUTE, body: { quantity: 9 }, leaves: 9 });
  await change(scene, shopper, { method: 'DELETE', path: LINE, route: LINE_ROUTE, leaves: 0 });
  await addToCart(scene, shopper, addition);
  await emptyCart(scene, shopper);
}

/** Adds to a cart that is empty. */
export function addToCart(scene: Scene, shopper: Shopper, { product, quantity, country }: Addition): Promise<void> {
  const body = { product_id: product, quantity, country };
  return change(scene, shopper, { method: 'POST', path: '/cart/add', body, leaves: quantity });
}

export function emptyCart(scene: Scene, shopper: Shopper): Promise<void> {
  return change(scene, shopper, { method: 'DELETE', path: '/cart', leaves: 0 });
}

async function change(scene: Scene, { token }: Shopper, { method, path, route = path, body, leaves }: Change) {
  const key = randomUUID();
  const sent = { method, path, token, key };
  const errand = errandOf({
    ...{ route: `${method} ${route}`, key, place: 'shop', ends: ['200'] },
    ways: [keyed({ ...sent, ...(body && { body }) })],
  });
  const answer = await scene.send(errand);
  const { sender } = scene.cast;
  if (answer.body !== JSON.stringify({ item_count: leaves })) {
    sender.tally.wrong(`${errand.route} left ${answer.body} where ${leaves} must be in the cart`);
  }
  if (body) await sender.withAnotherBody(errand, keyed({ ...sent, body: { ...body, quantity: 77 } }));
}
