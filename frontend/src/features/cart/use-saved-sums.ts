import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { cart } from './cart';

/** Where somebody looks at sums, they are asked for anew as soon as a change has reached the account. */
export function useSavedSums(): void {
  const queryClient = useQueryClient();
  useEffect(
    () => cart.onSettled(() => void queryClient.refetchQueries({ queryKey: ['cart'], type: 'active' })),
    [queryClient],
  );
}
