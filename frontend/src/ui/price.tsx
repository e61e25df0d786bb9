import type { MoneyOnWire } from '@webstore/contracts';
import { priceText } from '../countries/price';
import { useCountry } from '../countries/use-country';
import { useText } from '../languages/language-context';
import { classNames } from './class-names';
import { VisuallyHidden } from './visually-hidden';

interface PriceProps {
  readonly price: MoneyOnWire;
  /** What it was before, shown struck through. */
  readonly was?: MoneyOnWire | undefined;
  readonly className?: string;
}

/** A price in the formats of the page's country, read as one phrase. */
export function Price({ price, was, className }: PriceProps) {
  const { country } = useCountry();
  const { ui } = useText();
  return (
    <span className={classNames('font-semibold whitespace-nowrap tabular-nums', className)}>
      {was && (
        <>
          <VisuallyHidden>{ui.was}</VisuallyHidden>
          <s className="mr-2 font-normal text-ink-2">{priceText(was, country)}</s>
          <VisuallyHidden>{ui.now}</VisuallyHidden>
        </>
      )}
      {priceText(price, country)}
    </span>
  );
}
