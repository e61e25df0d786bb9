import { randomUUID } from 'node:crypto';
import { errandOf } from '../errand.js';
import type { Scene } from '../scene.js';
import type { Sent } from '../wire.js';
import { keyed } from './sent.js';

const MOST_MINOR = 90_000;

interface Asked {
  readonly path: string;
  readonly key: string;
  readonly body: object;
}

/** A payment and two refunds of it, asked for as the shop's own services do. */
export async function payAndRefund(scene: Scene): Promise<void> {
  const order = paymentOf(scene);
  const isDeclined = scene.oneIn(4);
  await ask(scene, chargeOf({ ...order, method: isDeclined ? 'card_declined' : 'card' }), 'amount_minor');
  const chargedMinor = isDeclined ? 0 : order.amount_minor;
  const refundsMinor = isDeclined ? [] : [order.amount_minor - 7, 7];
  for (const [number, amount_minor] of refundsMinor.entries()) {
    const body = { order_id: order.order_id, amount_minor, reason: 'a duplicate may not pay twice' };
    await ask(scene, { path: '/api/payments/refund', key: `${order.order_id}:refund:${number}`, body }, 'amount_minor');
  }
  scene.cast.books.payments.set(order.order_id, { chargedMinor, refundedMinor: chargedMinor });
}

/** A payment that is voided before it was asked for: then it is never charged. */
export async function voidAndPay(scene: Scene): Promise<void> {
  const order = paymentOf(scene);
  const { order_id, user_id, amount_minor, currency, country } = order;
  const body = { user_id, amount_minor, currency, country };
  await ask(scene, { path: `/api/payments/${order_id}/void`, key: order_id, body });
  await ask(scene, chargeOf({ ...order, method: 'card' }));
  scene.cast.books.payments.set(order_id, { chargedMinor: 0, refundedMinor: 0 });
}

function paymentOf({ dice }: Scene) {
  const amount_minor = 100 + dice.below(MOST_MINOR);
  return { order_id: randomUUID(), user_id: randomUUID(), amount_minor, currency: 'USD', country: 'US' };
}

function chargeOf(body: { readonly order_id: string; readonly method: string }): Asked {
  return { path: '/api/payments/process', key: body.order_id, body };
}

/** `altered`: the number in the body that another request with the key differs in. */
async function ask(scene: Scene, { path, key, body }: Asked, altered?: string): Promise<void> {
  const { serviceToken: token, sender } = scene.cast;
  const sent: Sent = keyed({ path, key, token, body });
  const route = `POST ${path.replace(key, ':order_id')}`;
  const errand = errandOf({ route, key, place: 'payments', ways: [sent], ends: ['200'] });
  await scene.send(errand);
  if (altered) await sender.withAnotherBody(errand, keyed({ path, key, token, body: { ...body, [altered]: 3 } }));
}
