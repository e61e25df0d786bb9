import { refundedMinor } from '../parties/provider.js';
import type { OrderFacts } from './facts.js';
import type { Parties } from './invariant.js';
import { keptMinor } from './money.js';
import type { Verdicts } from './verdicts.js';

/** The books as a whole: what the provider holds for us is what the confirmed orders are worth, per currency. */
export function judgeTotals(
  orders: readonly OrderFacts[],
  { provider }: Pick<Parties, 'provider'>,
  verdicts: Verdicts,
): void {
  const known = new Set(orders.map(({ id }) => id));
  const gaps = new Map<string, number>();
  const add = (currency: string, minor: number) => gaps.set(currency, (gaps.get(currency) ?? 0) + minor);
  for (const charge of provider.charges) {
    add(charge.currency, charge.amountMinor - refundedMinor(charge, Number.POSITIVE_INFINITY));
    if (known.has(charge.reference)) continue;
    const facts = `${charge.id} of ${charge.amountMinor} for order ${charge.reference}, which there is not`;
    verdicts.add({ number: 2, promise: 'no capture without its order', schedule: undefined, facts });
  }
  for (const order of orders) add(order.currency, -keptMinor(order));
  for (const [currency, gap] of [...gaps].filter(([, minor]) => minor !== 0)) {
    const facts = `${gap} ${currency} too much`;
    verdicts.add({ number: 4, promise: 'captures are the orders', schedule: undefined, facts });
  }
}
