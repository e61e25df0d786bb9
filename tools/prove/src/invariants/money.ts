import { refundedMinor } from '../parties/provider.js';
import type { OrderFacts } from './facts.js';
import { firstOf, type Named, type OrderInvariant, type Parties } from './invariant.js';

const cancelledMinor = ({ lines }: OrderFacts) =>
  lines
    .filter(({ status }) => status === 'cancelled_out_of_stock')
    .reduce((sum, { total_minor }) => sum + total_minor, 0);

/** What a shopper owes for an order when all is done. */
export function keptMinor(order: OrderFacts): number {
  return order.status === 'CONFIRMED' ? order.total_minor - cancelledMinor(order) : 0;
}

export function netMinor({ id }: OrderFacts, { provider, asOf }: Parties): number {
  return provider.chargesOf(id).reduce((sum, charge) => sum + charge.amountMinor - refundedMinor(charge, asOf), 0);
}

const chargedOnce: OrderInvariant = ({ id }, { provider }) => {
  const kept = provider
    .chargesOf(id)
    .filter((charge) => refundedMinor(charge, Number.POSITIVE_INFINITY) < charge.amountMinor);
  return kept.length > 1 ? `${kept.length} captures of one order` : undefined;
};

const paidBeforeConfirmed: OrderInvariant = (order, { provider }) => {
  if (!order.was_confirmed) return undefined;
  const charges = provider.chargesOf(order.id);
  if (order.total_minor === 0) {
    return firstOf(
      charges.length > 0 && 'an order of 0 was charged',
      order.payment_status !== 'not_required' && `payment of 0 is ${order.payment_status}`,
    );
  }
  const [charge] = charges;
  if (!charge) return 'confirmed without a capture';
  const isExact = charge.amountMinor === order.total_minor && charge.currency === order.currency;
  return isExact
    ? undefined
    : `captured ${charge.amountMinor} ${charge.currency} for ${order.total_minor} ${order.currency}`;
};

const refundedAtMostOwed: OrderInvariant = (order, parties) => {
  const net = netMinor(order, parties);
  const isPaid = parties.provider.chargesOf(order.id).length > 0;
  return isPaid && net < keptMinor(order)
    ? `gave back more than is owed: ${net} left of ${keptMinor(order)}`
    : undefined;
};

const settled: OrderInvariant = (order, parties) => {
  const [net, kept] = [netMinor(order, parties), keptMinor(order)];
  return net === kept ? undefined : `${order.status} order worth ${kept} has ${net} of the shopper's money`;
};

const bookedRefunds: OrderInvariant = (order, parties) => {
  if (!order.was_confirmed) return undefined;
  const made = parties.provider
    .chargesOf(order.id)
    .reduce((sum, charge) => sum + refundedMinor(charge, parties.asOf), 0);
  return made === order.refunded_minor
    ? undefined
    : `${made} were given back, ${order.refunded_minor} are on the order`;
};

export const moneyDuring: readonly Named<OrderInvariant>[] = [
  { number: 1, promise: 'one capture per order at most', check: chargedOnce },
  { number: 2, promise: 'nothing given back that is owed', check: refundedAtMostOwed },
  { number: 3, promise: 'no confirmed order without its exact capture', check: paidBeforeConfirmed },
];

export const moneyAfter: readonly Named<OrderInvariant>[] = [
  { number: 2, promise: 'each capture has its order or its refund', check: settled },
  { number: 4, promise: 'refunds that were made are on the order', check: bookedRefunds },
];
