import type { texts as en } from './en';

export const texts: typeof en = {
  country: 'Pays et devise',
  useLight: 'Thème clair',
  useDark: 'Thème sombre',
  language: 'Langue',
  more: 'Thème, langue et compte',
  backToCart: 'Retour au panier',
  offline: 'Vous êtes hors ligne. Ce que vous avez vu est toujours là.',
  notFoundTitle: 'Rien sur cette étagère',
  notFoundText: 'La page que vous cherchez n’est pas ici.',
  chooseCountry: 'Acheter en',
  footerLocal: (currency: string) => `Livré depuis des entrepôts locaux. Prix en ${currency}.`,
  footerStock: 'Un stock faible reste commandable ; comptez 1 à 2 jours de plus.',
  footerDelivery: 'Livraison gratuite partout.',
  about: 'À propos',
  aboutTopics: {
    delivery: 'Livraison',
    returns: 'Annulation et retours',
    accessibility: 'Accessibilité',
  },
};
