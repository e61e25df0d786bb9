import type { ComponentProps, MouseEvent } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router';

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** A path of ours, or what shall follow the path of the page, as `?q=kettle`. */
  readonly to: string;
  readonly replace?: boolean | undefined;
}

/** A link within the shop, which a plain click follows without loading the page anew. */
export function Link({ to, replace, onClick, ...rest }: LinkProps) {
  const href = useHref(to);
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || rest.target || !isPlain(event)) return;
    event.preventDefault();
    void navigate(to, { replace: replace ?? href === pathname + search });
  };
  return <a {...rest} href={href} onClick={follow} />;
}

/** Other clicks ask the browser for a new tab, a new window or a copy. */
function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}
