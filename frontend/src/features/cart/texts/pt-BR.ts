import { plural } from '../../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  title: 'Seu carrinho',
  openCart: (count: number) => plural('pt-BR', count, { one: 'Carrinho, # item', other: 'Carrinho, # itens' }),
};
