import type { ComponentProps, ReactNode } from 'react';

interface SelectOverlayProps extends Omit<ComponentProps<'select'>, 'aria-label' | 'className'> {
  readonly label: string;
  /** What is seen; the native select lies over it, unseen. */
  readonly shown: ReactNode;
}

/** A native select under a look of ours. */
export function SelectOverlay({ label, shown, children, ...rest }: SelectOverlayProps) {
  return (
    <span className="relative inline-flex min-h-11 items-center gap-2 rounded-full px-3 outline-offset-3 outline-ring hover:bg-sunken has-focus-visible:outline-3">
      <span aria-hidden="true" className="inline-flex items-center gap-2 whitespace-nowrap">
        {shown}
      </span>
      <select {...rest} aria-label={label} className="absolute inset-0 w-full opacity-0">
        {children}
      </select>
    </span>
  );
}
