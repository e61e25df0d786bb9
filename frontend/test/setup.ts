import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { session } from '../src/api/session';
import { drawer } from '../src/features/cart/cart';
import { keptCart } from '../src/features/cart/kept-cart';
import { shop } from './shop';

// On a busy machine the first page takes its time.
configure({ asyncUtilTimeout: 10_000 });

beforeAll(() => shop.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  cleanup();
  session.close();
  keptCart.clear();
  drawer.set(false);
  shop.resetHandlers();
  localStorage.clear();
  sessionStorage.clear();
});
afterAll(() => shop.close());

// jsdom has <dialog> without its methods.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
// Nor does it lay anything out.
// As new browsers do it, which return a promise here.
window.scrollTo = () => Promise.resolve() as unknown as undefined;
window.matchMedia = (media) => Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
window.IntersectionObserver = class {
  observe() {}
  disconnect() {}
} as unknown as typeof IntersectionObserver;
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
