import { useText } from '../languages/language-context';

/** First thing that the keyboard reaches: past the header. */
export function SkipLink() {
  const { ui } = useText();
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:top-4 focus:left-4 focus:z-50 focus:rounded-control focus:bg-surface focus:px-4 focus:py-3"
    >
      {ui.skipToContent}
    </a>
  );
}
