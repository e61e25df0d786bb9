import { createContext, type ReactNode, startTransition, use, useEffect, useState } from 'react';
import { type Country, type Language, languageOf, markets } from '../countries/countries';
import { keepPreference, keptPreference } from '../countries/preferences';
import { loadTexts, type Texts } from './load-texts';

interface LanguageHere {
  readonly language: Language;
  readonly texts: Texts;
  /** Undefined goes back to the language of the country. */
  readonly choose: (language: Language | undefined) => void;
}

const LanguageContext = createContext<LanguageHere | undefined>(undefined);

interface LanguageProviderProps {
  readonly country: Country;
  /** Loaded before the first render, so that it has words. */
  readonly initial: Texts;
  readonly children: ReactNode;
}

/** Speaks the country's language, or the one that the visitor chose. The old words stay until the new ones are there. */
export function LanguageProvider({ country, initial, children }: LanguageProviderProps) {
  const [chosen, setChosen] = useState(() => keptPreference('language'));
  const [texts, setTexts] = useState(initial);
  const language = chosen ?? languageOf(country);
  useEffect(() => {
    document.documentElement.lang = language === languageOf(country) ? markets[country].locale : language;
    let isCurrent = true;
    loadTexts(language).then(
      (loaded) => isCurrent && startTransition(() => setTexts(loaded)),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [country, language]);
  const choose = (wanted: Language | undefined) => {
    keepPreference('language', wanted);
    setChosen(wanted);
  };
  return <LanguageContext value={{ language, texts, choose }}>{children}</LanguageContext>;
}

/** @throws Error outside of a LanguageProvider. */
export function useLanguage(): LanguageHere {
  const here = use(LanguageContext);
  if (!here) throw new Error('There is no LanguageProvider');
  return here;
}

/** Names countries in the language of the page: `Deutschland`, `Germany`, `ドイツ`. */
export function useCountryName(): (country: Country) => string {
  const { language } = useLanguage();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return (country) => names.of(country === 'UK' ? 'GB' : country) ?? markets[country].name;
}

/** The words of the page, by feature: `useText().cart.title`. */
export function useText(): Texts {
  return useLanguage().texts;
}
