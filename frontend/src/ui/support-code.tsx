import { useText } from '../languages/language-context';
import { CopyButton } from './copy-button';

/** The trace id of what went wrong, to be copied into a message to support. */
export function SupportCode({ code }: { readonly code: string }) {
  const { ui } = useText();
  return (
    <p className="text-sm text-ink-2">
      {ui.supportCode} <CopyButton text={code} />
    </p>
  );
}
