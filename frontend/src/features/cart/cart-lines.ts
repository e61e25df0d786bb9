import type { MoneyOnWire } from '@webstore/contracts';
import type { ErrorKind } from '../../api/api-error';
import type { Country } from '../../countries/countries';

export const QUANTITY_AT_MOST = 999;

/** What the cart needs to know of a product to show it without asking. */
export interface CartItem {
  readonly id: string;
  readonly name: string;
  readonly picture: string;
  /** null where the product is not sold; undefined until it is known. */
  readonly price?: MoneyOnWire | null | undefined;
}

export interface CartLine extends CartItem {
  /** What the shopper wants; 0 when it is on its way out. */
  readonly quantity: number;
  /** What the account holds; 0 for a visitor. */
  readonly saved: number;
  /** Since the line was seen with another price. */
  readonly was?: MoneyOnWire | undefined;
  /** How many came out with the last removal, as long as that can be undone. */
  readonly removed?: number | undefined;
  /** An addition whose answer never came: sent again as it was, it is counted once. */
  readonly attempt?: Attempt | undefined;
  /** A change whose answer never came: the account may hold what it held, or what was wanted. */
  readonly isInDoubt?: boolean | undefined;
  readonly failure?: Failure | undefined;
}

export interface Attempt {
  readonly key: string;
  readonly quantity: number;
}

/** Why the account did not take a quantity. */
export interface Failure {
  readonly quantity: number;
  readonly kind: ErrorKind;
  readonly type?: string | undefined;
}

/** All prices are those of the country. */
export interface CartState {
  readonly country: Country;
  readonly lines: readonly CartLine[];
}

export function countOf(lines: readonly CartLine[]): number {
  return lines.reduce((count, { quantity }) => count + quantity, 0);
}

/** Whether the account has still to be told. */
export function isUnsaved({ quantity, saved, attempt, isInDoubt, failure }: CartLine): boolean {
  return failure === undefined && (quantity !== saved || attempt !== undefined || isInDoubt === true);
}

/** Whether the line is there for the shopper: wanted, or removed a moment ago, or refused. */
export function isShown({ quantity, removed, failure }: CartLine): boolean {
  return quantity > 0 || removed !== undefined || failure !== undefined;
}

export function withQuantity(state: CartState, item: CartItem, quantity: number): CartState {
  const wanted = Math.min(QUANTITY_AT_MOST, quantity);
  if (!state.lines.some(({ id }) => id === item.id)) {
    const { id, name, picture, price } = item;
    return { ...state, lines: [...state.lines, { id, name, picture, price, quantity: wanted, saved: 0 }] };
  }
  const removed = (line: CartLine) => (wanted === 0 ? line.quantity || line.failure?.quantity : undefined);
  return withLine(state, item.id, (line) => ({
    ...line,
    quantity: wanted,
    removed: removed(line),
    failure: undefined,
  }));
}

export function withLine(state: CartState, id: string, change: (line: CartLine) => CartLine): CartState {
  return { ...state, lines: state.lines.map((line) => (line.id === id ? change(line) : line)) };
}

/** Without the lines that are neither shown nor of interest to the account. */
export function tidied(state: CartState): CartState {
  return { ...state, lines: state.lines.filter((line) => isShown(line) || isUnsaved(line)) };
}

/** In another country nothing is known of the prices. */
export function inCountry(state: CartState, country: Country): CartState {
  if (state.country === country) return state;
  return { country, lines: state.lines.map((line) => ({ ...line, price: undefined, was: undefined })) };
}

/** With what the catalog says of the items now; the same state when that is nothing new. */
export function repriced(state: CartState, items: readonly CartItem[]): CartState {
  const now = new Map(items.map((item) => [item.id, item]));
  const lines = state.lines.map((line) => asSeenNow(line, now.get(line.id)));
  return lines.every((line, index) => line === state.lines[index]) ? state : { ...state, lines };
}

/** A line with what is said of its item now, and with the price that it was seen with before. */
export function asSeenNow(line: CartLine, now: CartItem | undefined): CartLine {
  if (!now || isSame(line, now)) return line;
  const { name, picture, price } = now;
  const isOther = line.price && price && line.price.amount_minor !== price.amount_minor;
  return { ...line, name, picture, price, was: isOther ? (line.price ?? undefined) : line.was };
}

function isSame(line: CartItem, now: CartItem): boolean {
  const isSamePrice =
    line.price?.amount_minor === now.price?.amount_minor && (line.price === null) === (now.price === null);
  return isSamePrice && line.name === now.name && line.picture === now.picture;
}
