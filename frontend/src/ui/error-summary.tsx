import { type MouseEvent, useEffect, useRef } from 'react';
import { WarningIcon } from './icons';

interface ErrorSummaryProps {
  readonly title: string;
  /** Where each one is to be mended; a new list takes the focus. */
  readonly found: readonly { readonly fieldId: string; readonly message: string }[];
}

/** What is wrong with a form that was submitted, with a way to each field. */
export function ErrorSummary({ title, found }: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (found.length > 0) ref.current?.focus();
  }, [found]);
  if (found.length === 0) return null;
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="rounded-tile border-2 border-danger p-5">
      <p className="flex items-center gap-2 font-semibold text-danger">
        <WarningIcon />
        {title}
      </p>
      <ul className="mt-1">
        {found.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={focusField}
              className="inline-flex min-h-11 items-center underline underline-offset-4"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Without a step in the history of the page. */
function focusField(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  document.getElementById(event.currentTarget.hash.slice(1))?.focus();
}
