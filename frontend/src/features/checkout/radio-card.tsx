import type { ComponentProps } from 'react';

interface RadioCardProps extends ComponentProps<'input'> {
  readonly label: string;
  readonly hint: string;
}

/** One of several ways, as a card that is chosen as a whole. */
export function RadioCard({ label, hint, ...input }: RadioCardProps) {
  return (
    <label className="flex min-h-14 items-center gap-4 rounded-control border border-line-2 bg-surface px-4 py-2 outline-offset-3 outline-ring hover:border-ink has-checked:border-ink has-checked:outline-1 has-checked:outline-offset-0 has-checked:outline-ink has-focus-visible:outline-3">
      <input {...input} type="radio" className="size-5 shrink-0 accent-ink outline-none" />
      <span className="grid sm:flex sm:w-full sm:items-baseline sm:justify-between sm:gap-4">
        <span className="font-medium">{label}</span>
        <span className="text-sm text-ink-2">{hint}</span>
      </span>
    </label>
  );
}
