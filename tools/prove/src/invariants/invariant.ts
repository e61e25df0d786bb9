import type { Crm } from '../parties/crm.js';
import type { Inventory } from '../parties/inventory.js';
import type { Promotions } from '../parties/promotions.js';
import type { Provider } from '../parties/provider.js';
import type { OrderFacts } from './facts.js';

export interface Parties {
  readonly provider: Provider;
  readonly inventory: Inventory;
  readonly crm: Crm;
  readonly promotions: Promotions;
  /** When the facts of the order were asked for (`performance.now()`): what others did later may go beyond them. */
  readonly asOf: number;
}

/** What an invariant has against an order; nothing where it holds. */
export type OrderInvariant = (order: OrderFacts, parties: Parties) => string | undefined;

export interface Named<Check> {
  /** 1 to 10 as docs/guarantees.md numbers them; above, what the shop promises besides. */
  readonly number: number;
  readonly promise: string;
  readonly check: Check;
}

/** The first complaint of several. */
export function firstOf(...complaints: readonly (string | false | undefined)[]): string | undefined {
  return complaints.find((complaint): complaint is string => typeof complaint === 'string');
}
