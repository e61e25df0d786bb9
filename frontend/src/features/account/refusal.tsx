import { useEffect, useRef } from 'react';
import { WarningIcon } from '../../ui/icons';

/** Why the shop did not let somebody in; it takes the focus. */
export function Refusal({ message }: { readonly message: string }) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <p
      ref={box}
      role="alert"
      tabIndex={-1}
      className="flex items-start gap-2 rounded-tile border-2 border-danger p-5 font-semibold text-danger"
    >
      <WarningIcon className="mt-0.5 size-5" />
      {message}
    </p>
  );
}
