import type { Order } from '../../api/orders';
import { offerName } from '../../countries/offer-name';
import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { Link } from '../../ui/link';
import { Price } from '../../ui/price';
import { SumRow } from '../../ui/sum-row';
import { Thumbnail } from '../../ui/thumbnail';

/** The lines of an order as they were bought, and what they came to. */
export function OrderSums({ order }: { readonly order: Order }) {
  const { orders } = useLaterText();
  const { locale } = useCountry();
  return (
    <section>
      <h2 className="font-display text-h2 font-semibold">{orders.lines}</h2>
      <ul className="mt-2">
        {order.lines.map((line) => (
          <Line key={line.product_id} line={line} />
        ))}
      </ul>
      <dl className="grid gap-2 py-4">
        <SumRow name={orders.subtotal} nameClassName="text-ink-2">
          <Price price={order.subtotal} className="font-normal!" />
        </SumRow>
        {order.discount.amount_minor > 0 && (
          <SumRow
            nameClassName="text-ink-2"
            name={order.promo_code ? orders.discountBy(offerName(order.promo_code, locale)) : orders.discount}
          >
            {'−'}
            <Price price={order.discount} className="font-normal!" />
          </SumRow>
        )}
        <SumRow name={orders.delivery} nameClassName="text-ink-2">
          {orders.free}
        </SumRow>
        <SumRow name={orders.total} className="border-t border-line pt-4 text-lg font-semibold">
          <Price price={order.total} />
        </SumRow>
      </dl>
    </section>
  );
}

function Line({ line }: { readonly line: Order['lines'][number] }) {
  const { orders } = useLaterText();
  const { to } = useCountry();
  return (
    <li className="flex items-center gap-4 border-b border-line py-4">
      <Thumbnail picture={line.picture} className="w-16 bg-sunken" />
      <div className="min-w-0 grow">
        <Link to={to(`p/${line.product_id}`)} className="font-medium underline-offset-4 hover:underline">
          {line.name}
        </Link>
        <p className="text-sm text-ink-2">{orders.quantity(line.quantity)}</p>
        {line.fulfillment === 'cancelled_out_of_stock' && <p className="text-sm text-warn">{orders.notToBeHad}</p>}
      </div>
      <Price price={beforeDiscount(line)} className="font-normal!" />
    </li>
  );
}

/** The discount is told once, for the whole order. */
function beforeDiscount({ line_total: total, discount }: Order['lines'][number]): Order['total'] {
  return { ...total, amount_minor: total.amount_minor + discount.amount_minor };
}
