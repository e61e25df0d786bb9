import { useState } from 'react';
import { useText } from '../languages/language-context';
import { CheckIcon, CopyIcon } from './icons';

/** A number or a code that somebody may need elsewhere. */
export function CopyButton({ text }: { readonly text: string }) {
  const { ui } = useText();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <button type="button" onClick={copy} className="inline-flex text-left min-h-11 items-center gap-2 px-1">
      <code className="break-all">{text}</code>
      {copied ? <CheckIcon className="size-4" /> : <CopyIcon className="size-4" />}
      <span className="sr-only">{copied ? ui.copied : ui.copy}</span>
    </button>
  );
}
