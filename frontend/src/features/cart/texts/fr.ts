import { plural } from '../../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  title: 'Votre panier',
  openCart: (count: number) => plural('fr', count, { one: 'Panier, # article', other: 'Panier, # articles' }),
};
