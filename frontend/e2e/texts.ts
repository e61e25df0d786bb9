import { bundle as de } from '../src/languages/bundles/de';
import { bundle as en } from '../src/languages/bundles/en';
import { bundle as fr } from '../src/languages/bundles/fr';
import { bundle as ja } from '../src/languages/bundles/ja';
import { bundle as ptBr } from '../src/languages/bundles/pt-BR';
import { later as laterDe } from '../src/languages/later/de';
import { later as laterEn } from '../src/languages/later/en';
import { later as laterFr } from '../src/languages/later/fr';
import { later as laterJa } from '../src/languages/later/ja';
import { later as laterPtBr } from '../src/languages/later/pt-BR';

/** Every word of the shop, by language. */
export const textsIn = {
  en: { ...en, ...laterEn },
  de: { ...de, ...laterDe },
  fr: { ...fr, ...laterFr },
  ja: { ...ja, ...laterJa },
  'pt-BR': { ...ptBr, ...laterPtBr },
};

export type ShopTexts = (typeof textsIn)['en'];
