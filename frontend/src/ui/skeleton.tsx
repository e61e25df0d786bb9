import { classNames } from './class-names';

/** The place of something that is still coming; it breathes, and a reader passes it by. */
export function Skeleton({ className }: { readonly className: string }) {
  return <div aria-hidden="true" className={classNames('bg-sunken motion-safe:animate-breathe', className)} />;
}
