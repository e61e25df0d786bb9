import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type Cart, viewCart } from '../../api/cart';
import { useSignedIn } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';
import { useStore } from '../../ui/store';
import { coupon } from '../cart/cart';
import { useSavedSums } from '../cart/use-saved-sums';

/** What is to be paid: the account's cart with the coupon of the cart page. It stays when the sign-in is lost. */
export function useBasket(): UseQueryResult<Cart> {
  const { country } = useCountry();
  const code = useCoupon();
  useSavedSums();
  return useQuery({
    queryKey: code ? ['cart', country, code] : ['cart', country],
    queryFn: ({ signal }) => viewCart(country, code, signal),
    enabled: useSignedIn(),
    placeholderData: (previous) => (previous?.country === country ? previous : undefined),
  });
}

export function useCoupon(): string | undefined {
  return useStore(coupon) || undefined;
}

export function forgetCoupon(): void {
  coupon.set('');
}
