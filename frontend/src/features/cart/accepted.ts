import type { Cart } from '../../api/cart';
import { asSeenNow, type CartLine, type CartState, inCountry, isUnsaved, tidied } from './cart-lines';

/**
 * With what the account's cart says. What it was not told yet stays as the shopper wants it: additions come on top of the
 * account's, other quantities replace them.
 */
export function accepted(state: CartState, { country, lines: answered }: Cart): CartState {
  const local = inCountry(state, country).lines;
  const theirs = new Map(answered.map((line) => [line.product_id, line]));
  const known = new Set(local.map(({ id }) => id));
  const kept = local.map((line) => told(line, theirs.get(line.id)));
  const added = answered.filter(({ product_id }) => !known.has(product_id)).map(lineOf);
  return tidied({ country, lines: [...kept, ...added] });
}

type Answered = Cart['lines'][number];

function lineOf({ product_id, name, picture, quantity, unit_price }: Answered): CartLine {
  return { id: product_id, name, picture, price: unit_price, quantity, saved: quantity };
}

function told(line: CartLine, answered: Answered | undefined): CartLine {
  if (!answered) return missing(line);
  const seen = { ...asSeenNow(line, lineOf(answered)), isInDoubt: undefined };
  if (isUnsaved(line)) return line.saved === 0 ? seen : { ...seen, saved: answered.quantity };
  const { quantity } = answered;
  const failure = line.failure?.quantity === quantity ? undefined : line.failure;
  return { ...seen, quantity, saved: quantity, failure, removed: undefined };
}

/** A line that the account has not: it goes, unless the shopper wants it and the account has still to be told. */
function missing(line: CartLine): CartLine {
  const gone = { ...line, saved: 0, isInDoubt: undefined };
  if (line.failure?.quantity === 0) return { ...gone, quantity: 0, failure: undefined };
  return isUnsaved(line) || line.failure ? gone : { ...gone, quantity: 0 };
}
