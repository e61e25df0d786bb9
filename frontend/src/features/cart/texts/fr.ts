import { plural } from '../../../languages/plural';
import type { texts as en } from './en';

const items = (count: number) => plural('fr', count, { one: '# article', other: '# articles' });

export const texts: typeof en = {
  openCart: (count: number) => `Panier, ${items(count)}`,
  add: (name: string) => `Ajouter ${name} au panier`,
  addFor: (price: string) => `Ajouter au panier · ${price}`,
  added: (name: string, count: number) => `${name} ajouté. ${items(count)} dans votre panier.`,
  changed: (name: string, quantity: number) =>
    quantity ? `${name} : ${quantity} dans votre panier.` : `${name} retiré.`,
  notSoldHere: 'N’est pas vendu dans ce pays.',
  full: 'Le panier ne peut pas en contenir plus.',
  notSaved: (name: string, reason: string) => `${name} n’a pas été enregistré. ${reason}`,
};
