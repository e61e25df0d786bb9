import { plural } from '../../../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  title: 'Connexion',
  lead: 'Votre panier vous suit.',
  againTitle: 'Reconnectez-vous',
  againLead: 'Votre session a expiré. Tout est resté comme vous l’avez laissé.',
  register: 'Créer un compte',
  haveAccount: 'Vous avez un compte ?',
  noAccount: 'Nouveau ici ?',
  name: 'Nom',
  email: 'E-mail',
  password: 'Mot de passe',
  passwordHint: (count: number) => `Au moins ${count} caractères.`,
  showPassword: 'Afficher le mot de passe',
  mistakes: {
    name: 'Indiquez votre nom.',
    email: 'Saisissez une adresse e-mail, comme sam@example.com.',
    password: 'Saisissez votre mot de passe.',
    newPassword: 'Choisissez un mot de passe d’au moins 8 caractères.',
  },
  pleaseMend: (count: number) =>
    plural('fr', count, { one: 'Il manque une information', other: 'Il manque # informations' }),
  wrong: 'L’e-mail et le mot de passe ne vont pas ensemble.',
  emailTaken: 'Un compte existe déjà avec cet e-mail. Connectez-vous.',
  tooMany: (seconds: number) =>
    seconds > 0
      ? plural('fr', seconds, {
          one: 'Trop d’essais. Attendez # seconde.',
          other: 'Trop d’essais. Attendez # secondes.',
        })
      : 'Trop d’essais. Attendez un instant.',
  demo: 'Entrer comme client de démonstration',
  demoHint: 'Un clic, sans mot de passe. D’autres l’utilisent peut-être aussi.',
};
