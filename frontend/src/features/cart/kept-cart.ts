import { makeStore } from '../../ui/store';
import type { CartState } from './cart-lines';

const KEY = 'cart';
const EMPTY: CartState = { country: 'US', lines: [] };

const store = makeStore<CartState>(restored());

/** What the shopper wants, on this device: it survives a reload and is one in all tabs. */
export const keptCart = {
  ...store,
  set(state: CartState): void {
    store.set(state);
    try {
      localStorage.setItem(KEY, JSON.stringify(state));
    } catch {
      // A browser that keeps nothing has the cart until it reloads.
    }
  },
  clear(): void {
    this.set({ ...EMPTY, country: store.get().country });
  },
};

addEventListener('storage', ({ key }) => {
  if (key === KEY) store.set(restored());
});

function restored(): CartState {
  try {
    const kept: CartState | null = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return Array.isArray(kept?.lines) ? kept : EMPTY;
  } catch {
    return EMPTY;
  }
}
