import { type KeyboardEvent, useCallback, useState } from 'react';

interface ComboboxOptions {
  readonly onChoose: (to: string) => void;
  /** Esc with nothing open. */
  readonly onLeave?: (() => void) | undefined;
}

/** The keyboard of a combobox with a list (ARIA APG): arrows walk, Enter takes, Esc closes; the focus stays in the input. */
export function useCombobox({ onChoose, onLeave }: ComboboxOptions) {
  const [isOpen, setOpen] = useState(false);
  const [leads, setLeads] = useState<readonly string[]>([]);
  const [active, setActive] = useState(-1);
  const onOptions = useCallback((told: readonly string[]) => {
    setLeads(told);
    setActive(-1);
  }, []);
  const open = () => setOpen(true);
  const close = () => {
    setOpen(false);
    onOptions([]);
  };
  const choose = (to: string) => {
    close();
    onChoose(to);
  };
  // With -1 for the input itself, which stands between the last and the first.
  const walk = (by: number) => setActive((at) => ((at + 1 + by + leads.length + 1) % (leads.length + 1)) - 1);
  const whenOpen: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Escape: close,
    Enter: leads[active] === undefined ? undefined : () => choose(leads[active] ?? ''),
  };
  const whenClosed: typeof whenOpen = { ArrowDown: open, Escape: onLeave };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = (isOpen ? whenOpen : whenClosed)[event.key];
    // Enter may be the end of a word in Japanese.
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  return { isOpen, hasOptions: isOpen && leads.length > 0, active, open, close, choose, onOptions, onKeyDown };
}
