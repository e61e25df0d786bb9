import { useEffect, useRef } from 'react';
import { useText } from '../../languages/language-context';
import { WarningIcon } from '../../ui/icons';

interface ErrorSummaryProps {
  /** What the shop said of the whole. */
  readonly message: string | undefined;
  readonly fields: readonly { readonly text: string; readonly go: () => void }[];
}

/** What to mend before the form goes through; it gets the focus, and leads to the fields. */
export function ErrorSummary({ message, fields }: ErrorSummaryProps) {
  const { account } = useText();
  const box = useRef<HTMLDivElement>(null);
  const isNeeded = message !== undefined || fields.length > 0;
  useEffect(() => {
    if (isNeeded) box.current?.focus();
  }, [isNeeded]);
  if (!isNeeded) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="grid gap-1 rounded-control border border-danger px-4 py-3">
      <p className="flex items-start gap-2 font-medium text-danger">
        <WarningIcon className="mt-1 size-4" />
        {message ?? account.pleaseMend(fields.length)}
      </p>
      {fields.length > 0 && (
        <ul>
          {fields.map(({ text, go }) => (
            <li key={text}>
              <button type="button" onClick={go} className="min-h-11 text-left underline underline-offset-4">
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
