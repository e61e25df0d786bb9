import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../languages/language-context';
import { MoreIcon } from '../ui/icons';

/** What a phone's header has no room for, in a popover of the browser's own. */
export function MoreMenu({ children }: { readonly children: ReactNode }) {
  const { shell } = useText();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes it
  useEffect(() => menu.current?.hidePopover?.(), [pathname]);
  return (
    <div className="md:hidden">
      <button
        type="button"
        popoverTarget={id}
        aria-label={shell.more}
        className="grid size-11 place-items-center rounded-full hover:bg-sunken"
      >
        <MoreIcon />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="inset-auto top-16 right-4 gap-1 rounded-tile border border-line bg-surface p-2 text-ink open:grid"
      >
        {children}
      </div>
    </div>
  );
}
