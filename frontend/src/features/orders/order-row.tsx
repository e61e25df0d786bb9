import type { OrderList } from '../../api/orders';
import { dateText } from '../../countries/date-text';
import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { Link } from '../../ui/link';
import { Price } from '../../ui/price';
import { Thumbnail } from '../../ui/thumbnail';
import { BuyAgain } from './buy-again';
import { standingOf } from './standing';
import { StatusChip } from './status-chip';

const PICTURES = 4;

export function OrderRow({ order }: { readonly order: OrderList['items'][number] }) {
  const { orders } = useLaterText();
  const { locale, to } = useCountry();
  const date = dateText(order.created_at, locale, false);
  return (
    <li className="border-b border-line py-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 className="text-lg font-semibold">
          <Link
            to={to(`orders/${order.order_id}`)}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {orders.placedOn(date)}
          </Link>
        </h2>
        <StatusChip standing={standingOf(order)} />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-4">
        <div className="flex gap-2">
          {order.pictures.slice(0, PICTURES).map((picture) => (
            <Thumbnail key={picture} picture={picture} className="w-16 bg-sunken" />
          ))}
        </div>
        <p className="grow">
          <Price price={order.total} className="block" />
          <span className="text-sm text-ink-2">{orders.items(order.item_count)}</span>
        </p>
        <BuyAgain orderId={order.order_id} label={orders.buyAgainOf(date)} />
      </div>
    </li>
  );
}
