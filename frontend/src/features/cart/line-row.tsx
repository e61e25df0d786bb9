import { money, times } from '@webstore/money';
import { markets } from '../../countries/countries';
import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { IconButton } from '../../ui/icon-button';
import { BinIcon } from '../../ui/icons';
import { Link } from '../../ui/link';
import { Price } from '../../ui/price';
import { Skeleton } from '../../ui/skeleton';
import { Stepper } from '../../ui/stepper';
import { Thumbnail } from '../../ui/thumbnail';
import { cart } from './cart';
import type { CartLine } from './cart-lines';
import { LineFailure, LineWarning } from './line-failure';

/** A product in the cart: how many, for how much, and what is the matter with it. */
export function LineRow({ line }: { readonly line: CartLine }) {
  const { cartPage: words } = useLaterText();
  const { country, to } = useCountry();
  const isSold = line.price !== null;
  const remove = () => (line.quantity === 0 ? cart.forget(line.id) : cart.set(line, 0));
  return (
    <div className="grid grid-cols-[4.5rem_1fr] gap-x-4 sm:grid-cols-[5rem_1fr]">
      <Thumbnail picture={line.picture} className="w-full bg-sunken" />
      <div className="grid min-w-0 content-between gap-2">
        <div className="flex items-baseline justify-between gap-4">
          <Link to={to(`p/${line.id}`)} className="font-medium underline-offset-4 hover:underline">
            {line.name}
          </Link>
          <LineTotal line={line} />
        </div>
        <UnitPrice line={line} />
        <div className="-mb-1 flex items-center justify-between gap-2">
          {isSold && line.quantity > 0 ? (
            <Stepper of={line.name} quantity={line.quantity} onChange={(wanted) => cart.set(line, wanted)} />
          ) : (
            <span />
          )}
          <IconButton label={words.remove(line.name)} onClick={remove} className="-mr-3 text-ink-2">
            <BinIcon />
          </IconButton>
        </div>
        {!isSold && <LineWarning>{words.notSoldIn(markets[country].name)}</LineWarning>}
        {line.failure && <LineFailure line={line} failure={line.failure} />}
      </div>
    </div>
  );
}

/** Beside a total that is another: of several, or of what had another price before. */
function UnitPrice({ line: { price, was, quantity } }: { readonly line: CartLine }) {
  const { cartPage: words } = useLaterText();
  if (!price || (quantity < 2 && !was)) return null;
  return (
    <p className="text-sm text-ink-2">
      {words.each} <Price price={price} was={was} className="font-normal" />
      {was && <span className="ml-2 font-medium text-warn">{words.priceChanged}</span>}
    </p>
  );
}

function LineTotal({ line: { price, quantity } }: { readonly line: CartLine }) {
  if (price === undefined) return <Skeleton className="h-5 w-16 rounded-control" />;
  if (price === null || quantity === 0) return null;
  const { amountMinor, currency } = times(money(price.amount_minor, price.currency), quantity);
  return <Price price={{ amount_minor: amountMinor, currency }} />;
}
