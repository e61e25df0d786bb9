import { plural } from '../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  skipToContent: 'Aller au contenu',
  close: 'Fermer',
  was: 'Avant : ',
  now: 'Maintenant : ',
  fewer: (name: string) => `Moins : ${name}`,
  more: (name: string) => `Plus : ${name}`,
  quantityOf: (name: string) => `Quantité de ${name}`,
  tryAgain: 'Réessayer',
  tryAgainIn: (count: number) =>
    plural('fr', count, { one: 'Réessayer dans # seconde', other: 'Réessayer dans # secondes' }),
  backToShop: 'Retour à la boutique',
  signIn: 'Se connecter',
  supportCode: 'Code pour l’assistance :',
  copy: 'Copier',
  copied: 'Copié',
  errors: {
    offline: 'Vous semblez hors ligne.',
    timeout: 'La boutique a mis trop de temps à répondre.',
    rateLimited: 'C’était beaucoup à la fois. Patientez un instant.',
    unauthorized: 'Connectez-vous pour continuer.',
    notFound: 'Il n’y a rien ici.',
    validation: 'Quelque chose n’est pas encore correct.',
    paymentDeclined: 'La banque a refusé. Rien n’a été débité.',
    conflict: 'Cela a changé entre-temps.',
    server: 'Un problème est survenu de notre côté.',
  },
};
