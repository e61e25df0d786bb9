import { useEffect, useRef, useState } from 'react';
import { useText } from '../../languages/language-context';
import { CheckIcon, MinusIcon, PlusIcon } from '../../ui/icons';
import { announce } from '../../ui/live-region';
import { cart } from './cart';
import { type CartItem, QUANTITY_AT_MOST } from './cart-lines';
import { useCartCount, useCartLine } from './use-cart';

const CHECK_MS = 1_200;
const ROUND = 'grid place-items-center rounded-full transition-colors hover:bg-paper/15 disabled:opacity-50';

/** The round button of a tile: adds one, says so by a check, and then shows how many there are. */
export function AddButton({ item }: { readonly item: CartItem }) {
  const { cart: words, ui } = useText();
  const quantity = useCartLine(item.id)?.quantity ?? 0;
  const count = useCartCount();
  const [isJustAdded, showAdded] = useBriefly(CHECK_MS);
  const more = useRef<HTMLButtonElement>(null);
  const isStepper = quantity > 0 && !isJustAdded;
  const add = () => {
    cart.add(item);
    if (quantity === 0) showAdded();
    announce(words.added(item.name, count + 1));
  };
  const takeOne = () => {
    if (quantity === 1) more.current?.focus();
    cart.set(item, quantity - 1);
    announce(words.changed(item.name, quantity - 1));
  };
  return (
    <div className="flex items-center rounded-full bg-ink text-paper">
      {isStepper && (
        <>
          <button type="button" aria-label={ui.fewer(item.name)} onClick={takeOne} className={`${ROUND} size-11`}>
            <MinusIcon className="size-4" />
          </button>
          <span className="min-w-6 text-center font-semibold tabular-nums">{quantity}</span>
        </>
      )}
      <button
        ref={more}
        type="button"
        aria-label={isStepper ? ui.more(item.name) : words.add(item.name)}
        onClick={add}
        disabled={quantity >= QUANTITY_AT_MOST}
        className={`${ROUND} ${isStepper ? 'size-11' : 'size-12'}`}
      >
        {isJustAdded ? <CheckIcon /> : <PlusIcon className={isStepper ? 'size-4' : 'size-5'} />}
      </button>
    </div>
  );
}

/** True for a while after it is shown. */
function useBriefly(durationMs: number): [isShown: boolean, show: () => void] {
  const [shownAt, setShownAt] = useState(0);
  useEffect(() => {
    if (shownAt === 0) return;
    const timer = setTimeout(() => setShownAt(0), durationMs);
    return () => clearTimeout(timer);
  }, [shownAt, durationMs]);
  return [shownAt > 0, () => setShownAt(Date.now())];
}
