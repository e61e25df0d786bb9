import type { Cart } from '../../api/cart';
import { offerName } from '../../countries/offer-name';
import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { ChevronDownIcon } from '../../ui/icons';
import { Price } from '../../ui/price';
import { SumRow } from '../../ui/sum-row';
import { Thumbnail } from '../../ui/thumbnail';
import { useCoupon } from './basket';

interface OrderSummaryProps {
  readonly cart: Cart;
}

/** What is bought: beside the steps, or on a phone behind a bar that has the total. */
export function OrderSummary({ cart }: OrderSummaryProps) {
  const { summary } = useLaterText().checkout;
  return (
    <>
      <details className="group rounded-tile bg-sunken px-4 lg:hidden">
        <summary className="flex min-h-14 list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
          <span className="font-medium">{summary.title}</span>
          <ChevronDownIcon className="size-4 transition-transform group-open:rotate-180" />
          <Price price={cart.total} className="ml-auto text-lg" />
        </summary>
        <Contents cart={cart} />
      </details>
      <section aria-label={summary.title} className="sticky top-8 rounded-tile bg-sunken p-6 max-lg:hidden">
        <h2 className="mb-4 font-display text-h2 font-semibold">{summary.title}</h2>
        <Contents cart={cart} />
      </section>
    </>
  );
}

function Contents({ cart }: OrderSummaryProps) {
  const { summary } = useLaterText().checkout;
  const { taxInclusive } = useCountry();
  const { least, most } = cart.delivery.days;
  return (
    <>
      <ul className="grid gap-4 pb-5">
        {cart.lines.map((line) => (
          <Line key={line.product_id} line={line} />
        ))}
      </ul>
      <dl className="grid gap-2 border-t border-line py-4">
        <SumRow name={summary.subtotal} nameClassName="text-ink-2">
          <Price price={cart.subtotal} className="font-normal!" />
        </SumRow>
        <Discount discount={cart.discount} />
        <SumRow name={`${summary.delivery} (${summary.days(least, most)})`} nameClassName="text-ink-2">
          {summary.free}
        </SumRow>
        <SumRow name={summary.total} className="pt-2 text-lg font-semibold">
          <Price price={cart.total} />
        </SumRow>
      </dl>
      {taxInclusive && <p className="pb-4 text-sm text-ink-2 lg:pb-0">{summary.taxIncluded}</p>}
    </>
  );
}

function Line({ line: { name, picture, quantity, line_total } }: { readonly line: Cart['lines'][number] }) {
  const { summary } = useLaterText().checkout;
  return (
    <li className="flex items-center gap-4">
      <Thumbnail picture={picture} className="w-14 bg-paper" />
      <span className="min-w-0 grow">
        <span className="block leading-[1.35] font-medium">{name}</span>
        <span className="text-sm text-ink-2">{summary.quantity(quantity)}</span>
      </span>
      {line_total && <Price price={line_total} className="font-normal!" />}
    </li>
  );
}

function Discount({ discount }: Pick<Cart, 'discount'>) {
  const { summary } = useLaterText().checkout;
  const { locale } = useCountry();
  const coupon = useCoupon();
  if (!discount) return null;
  const { amount, promo_code: code, coupon_refused: refused } = discount;
  return (
    <>
      {amount.amount_minor > 0 && (
        <SumRow name={code ? summary.discountBy(offerName(code, locale)) : summary.discount} nameClassName="text-ink-2">
          {'−'}
          <Price price={amount} className="font-normal!" />
        </SumRow>
      )}
      {refused && coupon && <p className="text-sm text-warn">{summary.couponRefused(coupon)}</p>}
    </>
  );
}
