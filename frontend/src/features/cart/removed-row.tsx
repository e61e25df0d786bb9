import { useEffect, useRef } from 'react';
import { useLaterText } from '../../languages/later-texts';
import { cart } from './cart';
import type { CartLine } from './cart-lines';

const UNDO_MS = 8_000;

/** In the place of a line that was removed a moment ago. */
export function RemovedRow({ line }: { readonly line: CartLine }) {
  const { cartPage: words } = useLaterText();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const button = undo.current;
    button?.focus({ preventScroll: true });
    const timer = setTimeout(() => {
      if (document.activeElement === button) button?.closest<HTMLElement>('[data-cart]')?.focus();
      cart.forget(line.id);
    }, UNDO_MS);
    return () => clearTimeout(timer);
  }, [line.id]);
  return (
    <p className="flex items-center justify-between gap-4 text-ink-2">
      <span role="status">{words.removed(line.name)}</span>
      <button
        ref={undo}
        type="button"
        onClick={() => cart.undo(line)}
        className="min-h-11 shrink-0 px-2 font-semibold text-ink underline underline-offset-4"
      >
        {words.undo}
      </button>
    </p>
  );
}
