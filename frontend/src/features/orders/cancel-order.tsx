import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../api/api-error';
import { cancelOrder, type Order } from '../../api/orders';
import { priceText } from '../../countries/price';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { useLaterText } from '../../languages/later-texts';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { announce } from '../../ui/live-region';

/** Calls an order off, once it was asked whether that is meant. */
export function CancelOrder({ order }: { readonly order: Order }) {
  const { orders } = useLaterText();
  const { country } = useCountry();
  const [isAsking, setAsking] = useState(false);
  const cancelling = useCancelling(order.order_id, () => setAsking(false));
  return (
    <>
      <Button look="outline" onClick={() => setAsking(true)}>
        {orders.cancel}
      </Button>
      <Dialog open={isAsking} title={orders.cancelTitle} onClose={() => setAsking(false)}>
        <p className="mt-2 text-pretty text-ink-2">{orders.cancelText(priceText(order.total, country))}</p>
        {cancelling.error && <Failure error={cancelling.error} />}
        <div className="mt-6 flex flex-wrap gap-3">
          <Button busy={cancelling.isPending} onClick={() => cancelling.mutate()}>
            {orders.cancel}
          </Button>
          <Button look="outline" onClick={() => setAsking(false)}>
            {orders.keep}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

function Failure({ error }: { readonly error: Error }) {
  const { orders } = useLaterText();
  const { ui } = useText();
  const kind = error instanceof ApiError ? error.kind : 'server';
  return (
    <p role="alert" className="mt-4 font-medium text-danger">
      {kind === 'conflict' ? orders.tooLate : ui.errors[kind]}
    </p>
  );
}

/** One key for the wish to cancel, however often it is sent. */
function useCancelling(orderId: string, onDone: () => void) {
  const { orders } = useLaterText();
  const queryClient = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const lookAgain = () =>
    Promise.all([['order', orderId], ['orders']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  return useMutation({
    mutationFn: () => cancelOrder(orderId, key),
    onSuccess: () => {
      onDone();
      announce(orders.cancelled);
    },
    onSettled: lookAgain,
  });
}
