import type { OrderFacts } from './facts.js';
import { firstOf, type Named, type OrderInvariant } from './invariant.js';

const AFTER_PAYMENT = new Set(['reserve-stock', 'ship-order', 'update-crm', 'confirm-coupon', 'refund-payment']);

const timesIn = ({ events }: OrderFacts, wanted: string) => events.filter(({ type }) => type === wanted).length;

const nothingEarly: OrderInvariant = (order, { inventory, asOf }) => {
  const shipped = order.status !== 'CONFIRMED' && inventory.shipmentsOf(order.id, asOf) > 0;
  if (order.was_confirmed) return shipped ? `a ${order.status} order was shipped` : undefined;
  const early = order.jobs.filter((kind) => AFTER_PAYMENT.has(kind));
  return firstOf(
    shipped && `a ${order.status} order was shipped`,
    early.length > 0 && `${early.join(', ')} queued for an order that was never confirmed`,
    timesIn(order, 'OrderConfirmed') > 0 && 'its story says confirmed, the order does not',
  );
};

const toldOnce: OrderInvariant = (order) =>
  firstOf(
    order.events.some(({ sequence }, index) => sequence !== index + 1) && 'the story has a gap or a repeat',
    ...['OrderCreated', 'OrderConfirmed', 'OrderCancelled', 'OrderShipped'].map(
      (type) => timesIn(order, type) > 1 && `${type} is told ${timesIn(order, type)} times`,
    ),
    order.was_confirmed && timesIn(order, 'OrderConfirmed') === 0 && 'confirmed, and its story does not say so',
  );

const shippedOnce: OrderInvariant = (order, { inventory, asOf }) => {
  if (order.status !== 'CONFIRMED') return undefined;
  const shipments = inventory.shipmentsOf(order.id, asOf);
  return firstOf(
    shipments !== 1 && `${shipments} shipments of a confirmed order`,
    !order.is_shipped && 'its shipment is not on the order',
    order.fulfillment_status !== 'shipped' && `its goods are ${order.fulfillment_status}`,
    order.lines.some(({ status }) => status === 'none') && 'a line has no outcome',
  );
};

const nothingLeft: OrderInvariant = (order) =>
  firstOf(
    order.status === 'PENDING' && `still pending: ${order.saga?.state}, payment ${order.payment?.status}`,
    order.jobs.length > 0 && `jobs are left: ${order.jobs.join(', ')}`,
    order.dead.length > 0 &&
      `dead: ${order.dead.map((job) => `${job.kind} ${job.reason} ${job.last_error}`).join('; ')}`,
    order.payment_status === 'refund_pending' && 'a refund is pending and nobody works on it',
  );

const heardByCrm: OrderInvariant = ({ id, status, was_confirmed }, { crm }) =>
  was_confirmed && status === 'CONFIRMED' && !crm.heardOf(id).has('CONFIRMED')
    ? 'the CRM never heard of it'
    : undefined;

const couponSettled: OrderInvariant = ({ id, status, coupon_is_held }, { promotions }) => {
  if (!coupon_is_held) return undefined;
  if (status === 'CANCELLED') return promotions.wasReleased(id) ? undefined : 'its coupon was never given back';
  const use = promotions.useOf(id)?.status ?? 'none';
  return use === 'confirmed' ? undefined : `its coupon is ${use}`;
};

export const storyDuring: readonly Named<OrderInvariant>[] = [
  { number: 7, promise: 'nothing leaves for an order that is not confirmed', check: nothingEarly },
  { number: 10, promise: 'the story is told once and in order', check: toldOnce },
];

export const storyAfter: readonly Named<OrderInvariant>[] = [
  { number: 6, promise: 'a confirmed order is shipped once', check: shippedOnce },
  { number: 9, promise: 'nothing stays open', check: nothingLeft },
  { number: 11, promise: 'a coupon is used or given back', check: couponSettled },
  { number: 13, promise: 'the CRM hears of each order', check: heardByCrm },
];
