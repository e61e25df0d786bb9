import { plural } from '../../../languages/plural';

const items = (count: number) => plural('en', count, { one: '# item', other: '# items' });

export const texts = {
  openCart: (count: number) => `Cart, ${items(count)}`,
  add: (name: string) => `Add ${name} to cart`,
  addFor: (price: string) => `Add to cart · ${price}`,
  added: (name: string, count: number) => `${name} added. ${items(count)} in your cart.`,
  changed: (name: string, quantity: number) => (quantity ? `${name}: ${quantity} in your cart.` : `${name} removed.`),
  notSoldHere: 'Not sold in this country.',
  full: 'The cart cannot take more of this.',
  notSaved: (name: string, reason: string) => `${name} was not saved. ${reason}`,
};
