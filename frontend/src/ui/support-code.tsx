import { useState } from 'react';
import { useText } from '../languages/language-context';
import { CheckIcon, CopyIcon } from './icons';

/** The trace id of what went wrong, to be copied into a message to support. */
export function SupportCode({ code }: { readonly code: string }) {
  const { ui } = useText();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard?.writeText(code).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <p className="text-sm text-ink-2">
      {ui.supportCode}{' '}
      <button type="button" onClick={copy} className="inline-flex min-h-11 items-center gap-2 px-1">
        <code className="break-all">{code}</code>
        {copied ? <CheckIcon className="size-4" /> : <CopyIcon className="size-4" />}
        <span className="sr-only">{copied ? ui.copied : ui.copy}</span>
      </button>
    </p>
  );
}
