import { plural } from '../../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  title: 'Dein Warenkorb',
  openCart: (count: number) => plural('de', count, { one: 'Warenkorb, # Artikel', other: 'Warenkorb, # Artikel' }),
};
