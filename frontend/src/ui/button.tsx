import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Link } from './link';

interface Look {
  /** `buy` is for the one button of a view that leads to a purchase. */
  readonly look?: 'ink' | 'buy' | 'outline' | 'plain' | undefined;
  readonly size?: 'regular' | 'large' | undefined;
  readonly wide?: boolean | undefined;
}

const looks = {
  ink: 'bg-ink text-paper hover:bg-ink/85',
  buy: 'bg-accent text-accent-ink hover:bg-accent/90',
  outline: 'border border-line-2 hover:border-ink',
  plain: 'hover:bg-sunken',
} as const;

const sizes = { regular: 'min-h-11 px-5', large: 'min-h-14 px-8 text-lg' } as const;

function classOf({ look = 'ink', size = 'regular', wide = false }: Look, more: string | undefined): string {
  const base = 'inline-flex items-center justify-center gap-2 rounded-full text-center font-semibold transition-colors';
  return classNames(base, looks[look], sizes[size], wide && 'w-full', 'disabled:opacity-50', more);
}

interface ButtonProps extends Look, ComponentProps<'button'> {
  /** At work: it stays focused and ignores further presses. */
  readonly busy?: boolean | undefined;
}

export function Button({ look, size, wide, busy, className, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      className={classOf({ look, size, wide }, classNames(busy && 'motion-safe:animate-breathe', className))}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    />
  );
}

/** A link that looks like a button. */
export function ButtonLink({ look, size, wide, className, ...rest }: Look & ComponentProps<typeof Link>) {
  return <Link {...rest} className={classOf({ look, size, wide }, className)} />;
}
