import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type Cart, viewCart } from '../../api/cart';
import { useSignedIn } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';
import { useStore } from '../../ui/store';
import { coupon } from './cart';
import { type CartLine, type CartState, countOf } from './cart-lines';
import { keptCart } from './kept-cart';

/** The cart as the shopper sees it, saved or not. */
export function useKeptCart(): CartState {
  return useStore(keptCart);
}

/** How many items the cart holds. */
export function useCartCount(): number {
  return countOf(useKeptCart().lines);
}

export function useCartLine(wanted: string): CartLine | undefined {
  return useKeptCart().lines.find(({ id }) => id === wanted);
}

/** The account's cart, as the API adds it up; `data` is undefined for a visitor. */
export function useAccountCart(): UseQueryResult<Cart> {
  const { country } = useCountry();
  const code = useStore(coupon);
  const isSignedIn = useSignedIn();
  const answer = useQuery({
    queryKey: code ? ['cart', country, code] : ['cart', country],
    queryFn: ({ signal }) => viewCart(country, code || undefined, signal),
    enabled: isSignedIn,
    placeholderData: (previous) => (previous?.country === country ? previous : undefined),
  });
  return isSignedIn ? answer : ({ ...answer, data: undefined, error: null } as UseQueryResult<Cart>);
}
