import type { texts as en } from './en';

export const texts: typeof en = {
  title: 'Deine Bestellungen',
};
