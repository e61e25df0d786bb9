import type { texts as en } from './en';

export const texts: typeof en = {
  signIn: 'Anmelden',
  orders: 'Deine Bestellungen',
};
