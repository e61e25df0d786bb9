import type { texts as en } from './en';

export const texts: typeof en = {
  country: 'Land und Währung',
  useLight: 'Helles Design',
  useDark: 'Dunkles Design',
  language: 'Sprache',
  more: 'Design, Sprache und Konto',
  backToCart: 'Zurück zum Warenkorb',
  offline: 'Du bist offline. Was du gesehen hast, ist noch da.',
  notFoundTitle: 'Auf diesem Regal ist nichts',
  notFoundText: 'Die gesuchte Seite gibt es hier nicht.',
  chooseCountry: 'Einkaufen in',
  footerLocal: (currency: string) => `Lieferung aus Lagern in der Nähe. Preise in ${currency}.`,
  footerStock: 'Auch knappe Ware ist bestellbar; sie kommt vielleicht 1–2 Tage später.',
  footerDelivery: 'Lieferung überall kostenlos.',
  about: 'Über den Laden',
  aboutTopics: {
    delivery: 'Lieferung',
    returns: 'Storno und Rückgabe',
    accessibility: 'Barrierefreiheit',
  },
};
