import type { texts as en } from './en';

export const texts: typeof en = {
  signIn: 'Entrar',
  orders: 'Seus pedidos',
};
