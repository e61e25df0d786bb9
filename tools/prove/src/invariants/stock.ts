import type { OrderFacts } from './facts.js';
import type { Named, OrderInvariant } from './invariant.js';

/** What an order should have moved, by product: `reserved` lines alone, or all that are not cancelled. */
function expected({ status, lines }: OrderFacts, isReserved: boolean): Map<string, number> {
  const moved = new Map<string, number>();
  for (const line of lines) {
    const counts = status === 'PENDING' ? isReserved && line.policy === 'pessimistic' : status === 'CONFIRMED';
    const quantity = counts && line.status !== 'cancelled_out_of_stock' ? -line.quantity : 0;
    moved.set(line.product_id, (moved.get(line.product_id) ?? 0) + quantity);
  }
  return moved;
}

const movedWhatWasSold: OrderInvariant = (order) => {
  const moved = new Map<string, number>();
  for (const { product_id, quantity } of order.movements)
    moved.set(product_id, (moved.get(product_id) ?? 0) + quantity);
  const wanted = expected(order, order.movements.length > 0);
  const wrong = [...new Set([...moved.keys(), ...wanted.keys()])].filter(
    (product) => (moved.get(product) ?? 0) !== (wanted.get(product) ?? 0),
  );
  const facts = wrong.map((product) => `${product} moved ${moved.get(product) ?? 0}, not ${wanted.get(product) ?? 0}`);
  return facts.length > 0 ? `${order.status}: ${facts.join(', ')}` : undefined;
};

const keepsNoGoods: OrderInvariant = ({ id, status }, { inventory }) => {
  const kept = status === 'CANCELLED' ? inventory.reservationsOf(id) : [];
  return kept.length > 0 ? `a cancelled order keeps ${kept.join(', ')} in the warehouse` : undefined;
};

export const stockDuring: readonly Named<OrderInvariant>[] = [
  { number: 5, promise: 'the stock moved by what was sold', check: movedWhatWasSold },
];

export const stockAfter: readonly Named<OrderInvariant>[] = [
  { number: 12, promise: 'a cancelled order keeps no goods', check: keepsNoGoods },
];
