import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { notify } from '../../ui/notice';
import { cart } from './cart';
import { countOf } from './cart-lines';
import { failureText } from './failure-text';
import { keptCart } from './kept-cart';
import { useAccountCart } from './use-cart';

/** Keeps the cart of this device and that of the account the same, whatever page is shown. */
export function useCartSync(): void {
  const { country } = useCountry();
  const { data, dataUpdatedAt } = useAccountCart();
  const isOutOfDate = useRef(false);
  const queryClient = useQueryClient();
  const texts = useText();
  useEffect(() => cart.moveTo(country), [country]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same answer again is an answer too
  useEffect(() => {
    if (data)
      cart.accept(data).then(
        (isAccepted) => {
          isOutOfDate.current = !isAccepted;
        },
        () => undefined,
      );
  }, [data, dataUpdatedAt]);
  useEffect(
    () =>
      cart.onSettled(({ failed, itemCount }) => {
        const isElsewhereToo = itemCount !== undefined && itemCount !== countOf(keptCart.get().lines);
        const isToBeAsked = isOutOfDate.current || isElsewhereToo || failed.length > 0;
        // Nobody looks at the sums unless the cart is open, which asks by itself.
        const refetchType = isToBeAsked ? 'active' : 'none';
        void queryClient.invalidateQueries({ queryKey: ['cart'], refetchType });
        for (const line of failed) {
          const action = { label: texts.ui.tryAgain, run: () => cart.retry(line) };
          notify({ text: texts.cart.notSaved(line.name, failureText(line.failure, texts)), action });
        }
      }),
    [queryClient, texts],
  );
}
