import { useQuery } from '@tanstack/react-query';
import { listCountries } from '../../api/countries';
import type { Order } from '../../api/orders';
import { addressLines } from '../../countries/address-lines';
import { dateText } from '../../countries/date-text';
import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { InfoIcon } from '../../ui/icons';
import { PageTitle } from '../../ui/page-title';
import { BuyAgain } from './buy-again';
import { CancelOrder } from './cancel-order';
import { OrderSums } from './order-sums';
import { OrderTimeline } from './order-timeline';
import { standingOf } from './standing';
import { StatusChip } from './status-chip';

interface OrderDetailsProps {
  readonly order: Order;
  /** Placed a moment ago. */
  readonly isNew: boolean;
}

export function OrderDetails({ order, isNew }: OrderDetailsProps) {
  const { orders } = useLaterText();
  return (
    <article className="pt-8 lg:pt-12">
      <OrderHeading order={order} isNew={isNew} />
      <DelayedNote order={order} />
      {isNew && order.status === 'CONFIRMED' && standingOf(order) !== 'shipped' && <WhatIsNext order={order} />}
      <div className="mt-10 grid gap-12 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16">
        <OrderSums order={order} />
        <div className="grid content-start gap-10">
          <OrderTimeline order={order} />
          <Address order={order} />
        </div>
      </div>
      <div className="mt-8 flex flex-wrap gap-3">
        <BuyAgain orderId={order.order_id} />
        <Button look="outline" onClick={() => print()}>
          {orders.print}
        </Button>
        {order.cancellable && <CancelOrder order={order} />}
      </div>
    </article>
  );
}

function OrderHeading({ order, isNew }: OrderDetailsProps) {
  const { orders } = useLaterText();
  const { locale } = useCountry();
  const date = dateText(order.created_at, locale, false).replaceAll(' ', '\u00a0');
  const thanks = order.status === 'PENDING' ? orders.pendingTitle : orders.thanks;
  const isThanked = isNew && order.status !== 'CANCELLED';
  return (
    <>
      <PageTitle title={isThanked ? thanks : orders.placedOn(date)} />
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-1">
        <StatusChip standing={standingOf(order)} />
        <p className="text-sm text-ink-2">
          {orders.number} <CopyButton text={order.order_id} />
        </p>
      </div>
      {order.email && (
        <p className="mt-1 text-sm break-words text-ink-2">
          {orders.email} <span className="text-ink">{order.email}</span>
        </p>
      )}
    </>
  );
}

/** Goods that come from further away: information, and no reason to worry. */
function DelayedNote({ order }: { readonly order: Order }) {
  const { orders } = useLaterText();
  const isLate = order.lines.some(({ fulfillment }) => fulfillment === 'delayed' || fulfillment === 'supplier');
  if (!isLate || order.status === 'CANCELLED') return null;
  return (
    <p className="mt-6 flex max-w-prose items-start gap-3 rounded-tile bg-sunken p-5">
      <InfoIcon className="mt-0.5 size-5 text-warn" />
      {orders.delayedNote}
    </p>
  );
}

function WhatIsNext({ order }: { readonly order: Order }) {
  const { orders } = useLaterText();
  const { data } = useQuery({
    queryKey: ['countries'],
    queryFn: ({ signal }) => listCountries(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const days = data?.items.find(({ code }) => code === order.country)?.delivery_days;
  return (
    <section className="mt-8 max-w-prose">
      <h2 className="font-semibold">{orders.next}</h2>
      <p className="min-h-[2lh] text-pretty text-ink-2">{days && orders.nextText(days.least, days.most)}</p>
    </section>
  );
}

function Address({ order }: { readonly order: Order }) {
  const { orders } = useLaterText();
  if (!order.shipping_address) return null;
  return (
    <section>
      <h2 className="font-display text-h2 font-semibold">{orders.address}</h2>
      <address className="mt-3 text-ink-2 not-italic">
        {addressLines(order.shipping_address, order.country).map((line) => (
          <span key={line} className="block break-words">
            {line}
          </span>
        ))}
      </address>
    </section>
  );
}
