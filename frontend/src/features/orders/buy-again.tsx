import { useMutation } from '@tanstack/react-query';
import { ApiError } from '../../api/api-error';
import { findOrder } from '../../api/orders';
import { useText } from '../../languages/language-context';
import { useLaterText } from '../../languages/later-texts';
import { Button } from '../../ui/button';
import { notify } from '../../ui/notice';
import { cart, drawer } from '../cart/cart';

interface BuyAgainProps {
  readonly orderId: string;
  /** What a reader hears, where there are many of them. */
  readonly label?: string;
}

/** Puts what was ordered into the cart again, at the prices of now and of this country. */
export function BuyAgain({ orderId, label }: BuyAgainProps) {
  const { orders } = useLaterText();
  const { ui } = useText();
  const buying = useMutation({
    mutationFn: () => findOrder(orderId),
    onSuccess: ({ lines }) => {
      for (const { product_id: id, name, picture, quantity } of lines) cart.add({ id, name, picture }, quantity);
      drawer.set(true);
    },
    onError: (error) => notify({ text: ui.errors[error instanceof ApiError ? error.kind : 'server'] }),
  });
  return (
    <Button look="outline" aria-label={label} busy={buying.isPending} onClick={() => buying.mutate()}>
      {orders.buyAgain}
    </Button>
  );
}
