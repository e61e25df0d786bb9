import { use } from 'react';
import type { Language } from '../countries/countries';
import { useLanguage } from './language-context';
import type { later } from './later/en';

export type LaterTexts = typeof later;

const files: Readonly<Record<Language, () => Promise<{ readonly later: LaterTexts }>>> = {
  en: () => import('./later/en'),
  de: () => import('./later/de'),
  fr: () => import('./later/fr'),
  ja: () => import('./later/ja'),
  'pt-BR': () => import('./later/pt-BR'),
};

const loads = new Map<Language, Promise<LaterTexts>>();

/** The texts of what is not on the list or the product page: a file of their own for each language. */
export function loadLaterTexts(language: Language): Promise<LaterTexts> {
  const earlier = loads.get(language);
  if (earlier) return earlier;
  const load = files[language]().then(({ later }) => later);
  loads.set(language, load);
  load.then(
    // What React reads from a promise before it waits: texts that are there are said at once.
    (value) => Object.assign(load, { status: 'fulfilled', value }),
    () => loads.delete(language),
  );
  return load;
}

/** `useLaterText().checkout`; the page waits for them as for its code, and not at all once they are there. */
export function useLaterText(): LaterTexts {
  const { language } = useLanguage();
  return use(loadLaterTexts(language));
}
