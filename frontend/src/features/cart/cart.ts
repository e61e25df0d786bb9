import type { Cart } from '../../api/cart';
import { session } from '../../api/session';
import type { Country } from '../../countries/countries';
import { recordEvent } from '../../telemetry/signals';
import { makeStore } from '../../ui/store';
import { makeTabStore } from '../../ui/tab-store';
import { type CartItem, type CartState, inCountry, repriced, tidied, withLine, withQuantity } from './cart-lines';
import type { Outcome } from './cart-saver';
import { keptCart } from './kept-cart';

/** The coupon that the shopper has typed, for the checkout too; it counts once the API says so. */
export const coupon = makeTabStore('coupon');

/** Whether the drawer is open. */
export const drawer = makeStore(false);

/** What can be done with the cart. All of it is seen at once and saved behind that; see CartSaver. */
export const cart = {
  add(item: CartItem, quantity = 1): void {
    change((state) => withQuantity(state, item, quantityOf(state, item.id) + quantity));
    recordEvent('add_to_cart', { product_id: item.id });
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
  async accept(answer: Cart): Promise<boolean> {
    const { saver, accepted } = await loadSaving();
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
  /** Saves at once. */
  flush(): void {
    whileSignedIn(({ saver }) => void saver.flush());
  },
  /** Told after a round of requests. Returns how to stop listening. */
  onSettled(listener: (outcome: Outcome) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

const listeners = new Set<(outcome: Outcome) => void>();
let saving: Promise<typeof import('./saving')> | undefined;

/** Visitors have no account to save to, and need not wait for how that is done. */
function loadSaving(): Promise<typeof import('./saving')> {
  saving ??= import('./saving').then(
    (loaded) => {
      loaded.saver.onSettled((outcome) => {
        for (const listener of listeners) listener(outcome);
      });
      return loaded;
    },
    (error: unknown) => {
      saving = undefined;
      throw error;
    },
  );
  return saving;
}

/** Without a network it waits for the next change, or for the network. */
function whileSignedIn(act: (loaded: typeof import('./saving')) => void): void {
  if (session.isOpen()) loadSaving().then(act, () => undefined);
}

function schedule(): void {
  whileSignedIn(({ saver }) => saver.schedule());
}

function change(to: (state: CartState) => CartState): void {
  const before = keptCart.get();
  const after = to(before);
  if (after === before) return;
  keptCart.set(after);
  schedule();
}

function lineOf({ lines }: CartState, wanted: string) {
  return lines.find(({ id }) => id === wanted);
}

function quantityOf(state: CartState, id: string): number {
  return lineOf(state, id)?.quantity ?? 0;
}

addEventListener('online', schedule);

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
