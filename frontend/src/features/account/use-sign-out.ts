import { useQueryClient } from '@tanstack/react-query';
import { signOut } from '../../api/accounts';
import { useText } from '../../languages/language-context';
import { notify } from '../../ui/notice';

const OF_THE_ACCOUNT = ['me', 'cart', 'orders', 'order'];

/** Signs out, and forgets what only the shopper may see. */
export function useSignOut(): () => Promise<void> {
  const { account } = useText();
  const queryClient = useQueryClient();
  return async () => {
    await signOut();
    for (const name of OF_THE_ACCOUNT) queryClient.removeQueries({ queryKey: [name] });
    notify({ text: account.signedOut });
  };
}
