import { plural } from '../../../languages/plural';
import type { texts as en } from './en';

const items = (count: number) => plural('de', count, { other: '# Artikel' });

export const texts: typeof en = {
  openCart: (count: number) => `Warenkorb, ${items(count)}`,
  add: (name: string) => `${name} in den Warenkorb`,
  addFor: (price: string) => `In den Warenkorb · ${price}`,
  added: (name: string, count: number) => `${name} ist dabei. ${items(count)} im Warenkorb.`,
  changed: (name: string, quantity: number) => (quantity ? `${name}: ${quantity} im Warenkorb.` : `${name} entfernt.`),
  notSoldHere: 'Gibt es in diesem Land nicht.',
  full: 'Mehr davon passt nicht in den Warenkorb.',
  notSaved: (name: string, reason: string) => `${name} wurde nicht gespeichert. ${reason}`,
};
