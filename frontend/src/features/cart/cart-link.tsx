import type { MouseEvent } from 'react';
import { useLocation } from 'react-router';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { BagIcon } from '../../ui/icons';
import { Link } from '../../ui/link';
import { drawer } from './cart';
import { useCartCount } from './use-cart';

/** The cart of the header, with its count: opens the drawer, or the page in another tab. */
export function CartLink() {
  const { cart: words } = useText();
  const { to } = useCountry();
  const { pathname } = useLocation();
  const count = useCartCount();
  const isHere = pathname === to('cart');
  const open = (event: MouseEvent) => {
    if (isHere || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    drawer.set(true);
  };
  return (
    <Link
      to={to('cart')}
      onClick={open}
      aria-label={words.openCart(count)}
      aria-current={isHere ? 'page' : undefined}
      className="inline-flex min-h-11 min-w-15 items-center justify-center gap-2 rounded-full bg-ink px-3 text-paper sm:min-w-17 hover:bg-ink/85"
    >
      <BagIcon />
      <span className="tabular-nums">{count > 99 ? '99+' : count}</span>
    </Link>
  );
}
