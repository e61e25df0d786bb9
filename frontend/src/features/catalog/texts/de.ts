import { plural } from '../../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  title: 'Dinge für jeden Tag',
  headline: 'Dinge für jeden Tag, mit Bedacht gewählt.',
  lead: 'Ein Regal, sieben Länder. Preise und Ware vor Ort, und ein Warenkorb, der dich kennt.',
  searchLabel: 'Produkte suchen',
  searchPlaceholder: 'Produkte suchen',
  products: 'Produkte',
  allCategories: 'Alle',
  categories: 'Kategorien',
  limitedEdition: 'Limitierte Auflage',
  count: (count: number) => plural('de', count, { one: '# Produkt', other: '# Produkte' }),
  loading: 'Produkte werden geladen …',
  taxIncluded: 'Inkl. MwSt., Lieferung kostenlos.',
  taxExcluded: 'Lieferung kostenlos, zzgl. Steuer.',
  deliveryDays: (least: number, most: number) => `Lieferung in ${least}–${most} Tagen`,
  stock: {
    'in-stock': 'Auf Lager',
    low: (count: number) => `Nur noch ${count} da`,
    restocking: 'Kommt nach, Versand 1–2 Tage später',
  },
  dimensions: 'Maße',
  breadcrumb: 'Brotkrumen',
  showMore: 'Mehr anzeigen',
  nothingFound: 'Nichts passt. Versuche es mit weniger Filtern.',
};
