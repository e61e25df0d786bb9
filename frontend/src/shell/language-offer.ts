import { type Language, languages } from '../countries/countries';
import { keepPreference } from '../countries/preferences';
import { notify } from '../ui/notice';

/** Each in the language that it offers. */
const offers: Readonly<Record<Language, { readonly text: string; readonly label: string }>> = {
  en: { text: 'This shop speaks English, too.', label: 'Read in English' },
  de: { text: 'Diesen Laden gibt es auch auf Deutsch.', label: 'Auf Deutsch lesen' },
  fr: { text: 'Cette boutique existe aussi en français.', label: 'Lire en français' },
  ja: { text: 'このショップは日本語でもご覧いただけます。', label: '日本語で読む' },
  'pt-BR': { text: 'Esta loja também fala português.', label: 'Ler em português' },
};

/** Offers the first language of ours that the browser names, if there is one. */
export function offerLanguage(choose: (language: Language) => void): void {
  const named = navigator.languages.map((tag) => tag.split('-')[0]);
  const language = named.flatMap((name) => languages.find((ours) => ours.startsWith(name ?? '-')) ?? [])[0];
  if (!language) return;
  const { text, label } = offers[language];
  const action = { label, run: () => choose(language) };
  notify({ text, lang: language, action, onClose: () => keepPreference('languageOffer', 'declined') });
}
