import { type Language, languages } from '../countries/countries';
import type { bundle } from './bundles/en';

/** All texts of one language, by feature. */
export type Texts = typeof bundle;

const bundles: Readonly<Record<Language, () => Promise<{ readonly bundle: Texts }>>> = {
  en: () => import('./bundles/en'),
  de: () => import('./bundles/de'),
  fr: () => import('./bundles/fr'),
  ja: () => import('./bundles/ja'),
  'pt-BR': () => import('./bundles/pt-BR'),
};

/** The texts of a language, from its own file. A language that is none of ours is English. */
export async function loadTexts(language: string): Promise<Texts> {
  const known = languages.find((code) => code === language) ?? 'en';
  return (await bundles[known]()).bundle;
}
