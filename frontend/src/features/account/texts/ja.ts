import type { texts as en } from './en';

export const texts: typeof en = {
  signIn: 'ログイン',
  signOut: 'ログアウト',
  signedOut: 'ログアウトしました。',
  orders: 'ご注文履歴',
  menu: 'アカウント',
  signedInAs: (name: string) => `${name}さん`,
};
