import type { MoneyOnWire } from '@webstore/contracts';
import type { ReactNode } from 'react';
import { offerName } from '../../countries/offer-name';
import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { classNames } from '../../ui/class-names';
import { TruckIcon } from '../../ui/icons';
import { Price } from '../../ui/price';
import { Skeleton } from '../../ui/skeleton';
import { SumRow } from '../../ui/sum-row';
import { negative, useTotals } from './use-totals';

/** What the cart comes to. */
export function Totals() {
  const { cartPage: words } = useLaterText();
  const { locale, taxInclusive } = useCountry();
  const { subtotal, discount, total, days, isEstimate } = useTotals();
  return (
    <div className="grid gap-3">
      <dl className={classNames('grid gap-1', isEstimate && 'motion-safe:animate-breathe')} aria-busy={isEstimate}>
        <SumRow name={words.subtotal}>{amountOf(subtotal)}</SumRow>
        {discount && (
          <SumRow
            name={words.discount(discount.promo_code && offerName(discount.promo_code, locale))}
            className="text-ok"
          >
            <Price price={negative(discount.amount)} />
          </SumRow>
        )}
        <SumRow name={words.delivery}>
          <span className="font-semibold">{words.free}</span>
        </SumRow>
        <SumRow name={taxInclusive ? words.totalWithTax : words.total} className="border-t border-line pt-2 text-lg">
          {amountOf(total)}
        </SumRow>
      </dl>
      {days && (
        <p className="flex items-center gap-2 text-sm text-ink-2">
          <TruckIcon />
          {words.deliveredIn(days.least, days.most)}
        </p>
      )}
    </div>
  );
}

function amountOf(amount: MoneyOnWire | undefined): ReactNode {
  return amount ? <Price price={amount} /> : <Skeleton className="h-6 w-20 rounded-control" />;
}
