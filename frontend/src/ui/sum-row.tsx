import type { ReactNode } from 'react';
import { classNames } from './class-names';

interface SumRowProps {
  readonly name: string;
  readonly className?: string;
  readonly nameClassName?: string;
  readonly children: ReactNode;
}

/** A line of a sum within a `dl`: what it is, and how much. */
export function SumRow({ name, className, nameClassName, children }: SumRowProps) {
  return (
    <div className={classNames('flex items-baseline justify-between gap-4', className)}>
      <dt className={nameClassName}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
