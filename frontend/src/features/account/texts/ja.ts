import type { texts as en } from './en';

export const texts: typeof en = {
  signIn: 'ログイン',
  orders: 'ご注文履歴',
};
