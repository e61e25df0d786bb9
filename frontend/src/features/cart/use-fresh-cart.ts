import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError } from '../../api/api-error';
import { findProduct } from '../../api/catalog';
import { useSignedIn } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';
import { cart } from './cart';
import { type CartItem, type CartLine, isShown } from './cart-lines';
import { useAccountCart, useKeptCart } from './use-cart';
import { useSavedSums } from './use-saved-sums';

/** The lines of the cart while somebody looks at them: prices and sums follow what the shop says now. */
export function useFreshCart(): readonly CartLine[] {
  const { lines } = useKeptCart();
  // Mounted, it asks again when what is known has been changed.
  useAccountCart();
  useVisitorPrices(useSignedIn() ? [] : lines);
  useSavedSums();
  return lines.filter(isShown);
}

/** A visitor has no cart that the API could price: the products are asked for one by one, as their pages do. */
function useVisitorPrices(lines: readonly CartLine[]): void {
  const { country } = useCountry();
  const found = useQueries({
    queries: lines.map(({ id }) => ({
      queryKey: ['product', country, id],
      queryFn: ({ signal }: { signal: AbortSignal }) => findProduct(country, id, signal),
    })),
    combine: (answers) => answers.map(({ data, error }) => ({ data, isNowhere: isNotFound(error) })),
  });
  useEffect(() => {
    const items = lines.flatMap((line, index): CartItem[] => {
      const { data, isNowhere } = found[index] ?? {};
      if (data?.id === line.id) return [{ ...line, name: data.name, price: data.price }];
      return isNowhere ? [{ ...line, price: null }] : [];
    });
    cart.reprice(items);
  }, [found, lines]);
}

function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.kind === 'notFound';
}
