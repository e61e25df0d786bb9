import type { ReactNode } from 'react';
import { useText } from '../../languages/language-context';
import { useLaterText } from '../../languages/later-texts';
import { WarningIcon } from '../../ui/icons';
import { cart } from './cart';
import type { CartLine, Failure } from './cart-lines';
import { failureText } from './failure-text';

interface LineFailureProps {
  readonly line: CartLine;
  readonly failure: Failure;
}

/** What the account did not take, why, and another try. */
export function LineFailure({ line, failure }: LineFailureProps) {
  const texts = useText();
  const { cartPage: words } = useLaterText();
  return (
    <LineWarning>
      {words.quantityNotSaved(failure.quantity, failureText(failure, texts))}{' '}
      <button type="button" onClick={() => cart.retry(line)} className="min-h-11 font-semibold underline">
        {texts.ui.tryAgain}
      </button>
    </LineWarning>
  );
}

export function LineWarning({ children }: { readonly children: ReactNode }) {
  return (
    <p role="status" className="flex items-start gap-2 text-sm text-danger">
      <WarningIcon className="mt-0.5 size-4" />
      <span>{children}</span>
    </p>
  );
}
