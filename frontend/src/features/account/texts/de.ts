import type { texts as en } from './en';

export const texts: typeof en = {
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  signedOut: 'Du bist abgemeldet.',
  orders: 'Deine Bestellungen',
  menu: 'Dein Konto',
  signedInAs: (name: string) => `Angemeldet als ${name}`,
};
