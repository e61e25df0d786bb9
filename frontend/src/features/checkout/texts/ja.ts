import type { texts as en } from './en';

export const texts: typeof en = {
  title: 'ご購入手続き',
};
