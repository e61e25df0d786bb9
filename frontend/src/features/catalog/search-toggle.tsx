import { type RefObject, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../../languages/language-context';
import { IconButton } from '../../ui/icon-button';
import { CloseIcon, SearchIcon } from '../../ui/icons';

export interface SearchRow {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** The row of a phone that the search opens into; it closes with the page, and gives the focus back. */
export function useSearchRow(): SearchRow {
  const { pathname } = useLocation();
  const [openedAt, setOpenedAt] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = openedAt === pathname;
  return {
    isOpen,
    toggle: () => setOpenedAt(isOpen ? undefined : pathname),
    close: () => {
      setOpenedAt(undefined);
      button.current?.focus();
    },
    button,
  };
}

export function SearchToggle({ isOpen, toggle, button }: SearchRow) {
  const { catalog } = useText();
  return (
    <IconButton
      ref={button}
      label={isOpen ? catalog.closeSearch : catalog.openSearch}
      aria-expanded={isOpen}
      onClick={toggle}
      className="sm:hidden"
    >
      {isOpen ? <CloseIcon /> : <SearchIcon />}
    </IconButton>
  );
}
