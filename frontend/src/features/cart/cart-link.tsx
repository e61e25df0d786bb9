import { Link } from 'react-router';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { BagIcon } from '../../ui/icons';
import { useCartCount } from './use-cart-count';

/** The cart of the header, with its count. */
export function CartLink() {
  const { cart } = useText();
  const { to } = useCountry();
  const count = useCartCount();
  return (
    <Link
      to={to('cart')}
      aria-label={cart.openCart(count)}
      className="inline-flex min-h-11 min-w-15 items-center justify-center gap-2 rounded-full bg-ink px-3 text-paper sm:min-w-17 hover:bg-ink/85"
    >
      <BagIcon />
      <span className="tabular-nums">{count}</span>
    </Link>
  );
}
