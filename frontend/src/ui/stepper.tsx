import { type KeyboardEvent, useState } from 'react';
import { useText } from '../languages/language-context';
import { IconButton } from './icon-button';
import { MinusIcon, PlusIcon } from './icons';

interface StepperProps {
  /** Of what, as `Copper Kettle`. */
  readonly of: string;
  readonly quantity: number;
  readonly least?: number;
  readonly most?: number;
  readonly onChange: (quantity: number) => void;
}

/** How many: by buttons or typed; what is typed counts on Enter or on leaving. */
export function Stepper({ of, quantity, least = 1, most = 999, onChange }: StepperProps) {
  const { ui } = useText();
  const [draft, setDraft] = useState<string>();
  const commit = () => {
    const typed = Number.parseInt(draft ?? '', 10);
    setDraft(undefined);
    if (!Number.isNaN(typed)) change(typed);
  };
  const change = (wanted: number) => {
    const allowed = Math.min(most, Math.max(least, wanted));
    if (allowed !== quantity) onChange(allowed);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') commit();
  };
  return (
    <div className="inline-flex items-center rounded-full border border-line-2">
      <IconButton label={ui.fewer(of)} disabled={quantity <= least} onClick={() => change(quantity - 1)}>
        <MinusIcon className="size-4" />
      </IconButton>
      <input
        aria-label={ui.quantityOf(of)}
        inputMode="numeric"
        autoComplete="off"
        value={draft ?? quantity}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
        className="w-9 rounded-control bg-transparent text-center tabular-nums"
      />
      <IconButton label={ui.more(of)} disabled={quantity >= most} onClick={() => change(quantity + 1)}>
        <PlusIcon className="size-4" />
      </IconButton>
    </div>
  );
}
