import { type RefObject, useEffect, useState } from 'react';
import { classNames } from '../../ui/class-names';
import { BuyButton } from '../cart/buy-box';
import type { KnownProduct } from './use-product';

interface BuyBarProps {
  readonly product: KnownProduct;
  /** What it stands in for once that has been scrolled past. */
  readonly after: RefObject<HTMLElement | null>;
}

/** Who jumps from above an element to below it never has it in the window: what is still to come counts as in it. */
const ALL_BELOW = '0px 0px 1000000px 0px';

/** On a phone: the button to buy at the foot of the window, as long as the one of the page is above it. */
export function BuyBar({ product, after }: BuyBarProps) {
  const isPassed = useIsPassed(after);
  return (
    <div
      className={classNames(
        'bleed sticky bottom-0 z-20 mt-10 -mb-24 gutter flex border-t border-line bg-paper/95 py-3 lg:hidden',
        !isPassed && 'invisible',
      )}
    >
      <BuyButton item={product} />
    </div>
  );
}

function useIsPassed(element: RefObject<HTMLElement | null>): boolean {
  const [isPassed, setPassed] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([entry]) => setPassed(entry?.isIntersecting === false), {
      rootMargin: ALL_BELOW,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isPassed;
}
