import { addToCart, removeFromCart, setQuantity } from '../../api/cart';
import { session } from '../../api/session';
import { CartSaver } from './cart-saver';
import { keptCart } from './kept-cart';

export { accepted } from './accepted';

/** Saves the cart of this device to the account of whoever is signed in. */
export const saver = new CartSaver(keptCart, {
  isOpen: () => session.isOpen() && navigator.onLine,
  add: (id, quantity, key) => addToCart({ product_id: id, quantity, country: keptCart.get().country }, key),
  set: setQuantity,
  remove: removeFromCart,
});
