import { useQuery } from '@tanstack/react-query';
import { viewCart } from '../../api/cart';
import { useSignedIn } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';

/** How many items the signed-in shopper's cart holds. */
export function useCartCount(): number {
  const { country } = useCountry();
  const { data } = useQuery({
    queryKey: ['cart', country],
    queryFn: ({ signal }) => viewCart(country, undefined, signal),
    enabled: useSignedIn(),
  });
  return data?.item_count ?? 0;
}
