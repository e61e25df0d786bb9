import { useEffect } from 'react';
import { keptPreference } from '../countries/preferences';
import { useLanguage } from '../languages/language-context';

const QUIET_MS = 2_000;

/** Offers the browser's language where the page speaks none that it names; until that is declined or one is chosen. */
export function useLanguageOffer(): void {
  const { language, choose } = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way to choose is another function each time, and does the same
  useEffect(() => {
    const isSpoken = navigator.languages.some((tag) => language.startsWith(tag.slice(0, 2)));
    if (isSpoken || keptPreference('language') || keptPreference('languageOffer')) return;
    const offer = () => import('./language-offer').then(({ offerLanguage }) => offerLanguage(choose));
    const timer = setTimeout(() => void offer().catch(() => undefined), QUIET_MS);
    return () => clearTimeout(timer);
  }, [language]);
}
