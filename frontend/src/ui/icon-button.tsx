import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** What is read out; it names the thing it acts on, as `Remove Copper Kettle`. */
  readonly label: string;
  readonly children: ReactNode;
}

export function IconButton({ label, className, type = 'button', ...rest }: IconButtonProps) {
  const look = 'grid size-11 shrink-0 place-items-center rounded-full transition-colors hover:bg-sunken';
  return <button {...rest} type={type} aria-label={label} className={classNames(look, className)} />;
}
