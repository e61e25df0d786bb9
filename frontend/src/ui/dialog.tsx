import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../languages/language-context';
import { IconButton } from './icon-button';
import { CloseIcon } from './icons';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** By Esc, by the cross or beside the dialog. */
  readonly onClose: () => void;
  /** A drawer comes from the right, as high as the window; a picture takes as much of it as it can. */
  readonly shape?: 'card' | 'drawer' | 'picture';
  readonly children: ReactNode;
}

/** A modal of the browser's own: it holds the focus, gives it back, and closes on Esc. */
export function Dialog({ open, title, onClose, shape = 'card', children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { ui } = useText();
  useEffect(() => {
    if (open && !ref.current?.open) ref.current?.showModal();
    if (!open) ref.current?.close();
  }, [open]);
  const closeBeside = ({ target }: MouseEvent) => {
    if (target === ref.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Esc and the cross; this is for a pointer beside the dialog
    <dialog ref={ref} aria-labelledby={titleId} className={`dialog-${shape}`} onClose={onClose} onClick={closeBeside}>
      <div className="flex h-full flex-col p-5 sm:p-6">
        <div className="flex items-center justify-between gap-4">
          <h2 id={titleId} className="font-display text-h2 font-semibold">
            {title}
          </h2>
          <IconButton label={ui.close} onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </div>
        {children}
      </div>
    </dialog>
  );
}
