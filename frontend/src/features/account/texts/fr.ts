import type { texts as en } from './en';

export const texts: typeof en = {
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  signedOut: 'Vous êtes déconnecté.',
  orders: 'Vos commandes',
  menu: 'Votre compte',
  signedInAs: (name: string) => `Connecté : ${name}`,
};
