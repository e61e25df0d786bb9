import { plural } from '../../../languages/plural';
import type { texts as en } from './en';

const items = (count: number) => plural('pt-BR', count, { one: '# item', other: '# itens' });

export const texts: typeof en = {
  openCart: (count: number) => `Carrinho, ${items(count)}`,
  add: (name: string) => `Adicionar ${name} ao carrinho`,
  addFor: (price: string) => `Adicionar · ${price}`,
  added: (name: string, count: number) => `${name} no carrinho. ${items(count)} ao todo.`,
  changed: (name: string, quantity: number) =>
    quantity ? `${name}: ${quantity} no carrinho.` : `${name} saiu do carrinho.`,
  notSoldHere: 'Não é vendido neste país.',
  full: 'Não cabe mais deste produto no carrinho.',
  notSaved: (name: string, reason: string) => `${name} não foi salvo. ${reason}`,
};
