import type { texts as en } from './en';

export const texts: typeof en = {
  signIn: 'Entrar',
  signOut: 'Sair',
  signedOut: 'Você saiu da conta.',
  orders: 'Seus pedidos',
  menu: 'Sua conta',
  signedInAs: (name: string) => `Olá, ${name}`,
};
