import { useEffect, useRef } from 'react';
import { type Language, languages } from '../countries/countries';
import { keepPreference, keptPreference } from '../countries/preferences';
import { useLanguage } from '../languages/language-context';
import { notify } from '../ui/notice';

const QUIET_MS = 2_000;

/** Offers the browser's language where the page speaks none that the visitor has named; until it is declined or one is chosen. */
export function useLanguageOffer(): void {
  const { language, choose } = useLanguage();
  const chooser = useRef(choose);
  chooser.current = choose;
  const offered = offeredInsteadOf(language);
  useEffect(() => {
    if (!offered) return;
    const timer = setTimeout(() => void offer(offered, () => chooser.current(offered)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [offered]);
}

async function offer(language: Language, run: () => void): Promise<void> {
  const { languageOffers } = await import('./language-offers');
  const { text, label } = languageOffers[language];
  const onClose = () => keepPreference('languageOffer', 'declined');
  notify({ text, lang: language, action: { label, run }, onClose });
}

function offeredInsteadOf(shown: Language): Language | undefined {
  if (keptPreference('language') ?? keptPreference('languageOffer')) return undefined;
  const spoken = navigator.languages.flatMap((tag) => languages.find((ours) => sameLanguage(ours, tag)) ?? []);
  return spoken.includes(shown) ? undefined : spoken[0];
}

function sameLanguage(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0];
}
