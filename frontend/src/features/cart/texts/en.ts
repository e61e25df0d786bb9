import { plural } from '../../../languages/plural';

export const texts = {
  title: 'Your cart',
  openCart: (count: number) => plural('en', count, { one: 'Cart, # item', other: 'Cart, # items' }),
};
