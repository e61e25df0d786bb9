import type { texts as en } from './en';

export const texts: typeof en = {
  signIn: 'Se connecter',
  orders: 'Vos commandes',
};
