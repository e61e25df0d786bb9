import type { Cart } from '../../api/cart';
import { addToCart, removeFromCart, setQuantity } from '../../api/cart';
import { session } from '../../api/session';
import { type Country } from '../../countries/countries';
import { makeStore } from '../../ui/store';
import { makeTabStore } from '../../ui/tab-store';
import {
  accepted,
  type CartItem,
  type CartState,
  inCountry,
  repriced,
  tidied,
  withLine,
  withQuantity,
} from './cart-lines';
import { CartSaver } from './cart-saver';
import { keptCart } from './kept-cart';

const saver = new CartSaver(keptCart, {
  isOpen: () => session.isOpen() && navigator.onLine,
  add: (id, quantity, key) => addToCart({ product_id: id, quantity, country: keptCart.get().country }, key),
  set: setQuantity,
  remove: removeFromCart,
});

/** The coupon that the shopper has typed, for the checkout too; it counts once the API says so. */
export const coupon = makeTabStore('coupon');

/** Whether the drawer is open. */
export const drawer = makeStore(false);

/** What can be done with the cart. All of it is seen at once and saved behind that; see CartSaver. */
export const cart = {
  add(item: CartItem, quantity = 1): void {
    change((state) => withQuantity(state, item, quantityOf(state, item.id) + quantity));
  },
  set(item: CartItem, quantity: number): void {
    change((state) => withQuantity(state, item, quantity));
  },
  undo(item: CartItem): void {
    change((state) => withQuantity(state, item, lineOf(state, item.id)?.removed ?? 0));
  },
  /** The time to undo is over. */
  forget(id: string): void {
    change((state) => tidied(withLine(state, id, (line) => ({ ...line, removed: undefined, failure: undefined }))));
  },
  retry(item: CartItem): void {
    change((state) => withQuantity(state, item, lineOf(state, item.id)?.failure?.quantity ?? 0));
  },
  /** Returns false while it is out of date: changes are on their way. */
  accept(answer: Cart): boolean {
    if (saver.isBusy()) return false;
    change((state) => accepted(state, answer));
    return true;
  },
  reprice(items: readonly CartItem[]): void {
    change((state) => repriced(state, items));
  },
  moveTo(country: Country): void {
    change((state) => inCountry(state, country));
  },
  flush: saver.flush,
  onSettled: saver.onSettled,
};

function change(to: (state: CartState) => CartState): void {
  const before = keptCart.get();
  const after = to(before);
  if (after === before) return;
  keptCart.set(after);
  saver.schedule();
}

function lineOf({ lines }: CartState, wanted: string) {
  return lines.find(({ id }) => id === wanted);
}

function quantityOf(state: CartState, id: string): number {
  return lineOf(state, id)?.quantity ?? 0;
}

addEventListener('online', saver.schedule);

let wasOpen = session.isOpen();
session.subscribe(() => {
  if (wasOpen && !session.isOpen() && !session.isLost()) forgetAll();
  wasOpen = session.isOpen();
});

/** The cart of who has signed out is theirs, and waits in the account. */
function forgetAll(): void {
  keptCart.clear();
  coupon.set('');
}
