import { type ReactNode, useId } from 'react';
import { WarningIcon } from './icons';

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly className: string;
}

interface FieldProps {
  /** Of the input, where something links to it. */
  readonly id?: string | undefined;
  readonly label: string;
  /** Said before anything went wrong. */
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Draws the input with what ties it to its label, hint and error. */
  readonly children: (control: ControlProps) => ReactNode;
}

const CONTROL =
  'min-h-12 w-full rounded-control border border-line-2 bg-surface px-4 placeholder:text-ink-2 aria-invalid:border-danger';

export function Field({ id: given, label, hint, error, children }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy,
        'aria-invalid': error ? true : undefined,
        className: CONTROL,
      })}
      {error && (
        <p id={`${id}-error`} className="flex items-center gap-1.5 text-sm text-danger">
          <WarningIcon className="size-4" />
          {error}
        </p>
      )}
    </div>
  );
}
