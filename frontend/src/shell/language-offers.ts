import type { Language } from '../countries/countries';

/** Each in the language that it offers. */
export const languageOffers: Readonly<Record<Language, { readonly text: string; readonly label: string }>> = {
  en: { text: 'This shop speaks English, too.', label: 'Read in English' },
  de: { text: 'Diesen Laden gibt es auch auf Deutsch.', label: 'Auf Deutsch lesen' },
  fr: { text: 'Cette boutique existe aussi en français.', label: 'Lire en français' },
  ja: { text: 'このショップは日本語でもご覧いただけます。', label: '日本語で読む' },
  'pt-BR': { text: 'Esta loja também fala português.', label: 'Ler em português' },
};
