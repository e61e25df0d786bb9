import type { texts as en } from './en';

export const texts: typeof en = {
  daysHere: (country: string, least: number, most: number) => `Vers ce pays (${country}) : ${least} à ${most} jours.`,
  topics: {
    delivery: {
      title: 'Livraison',
      lead: 'La livraison est gratuite, dans les sept pays, dès le premier article.',
      sections: [
        {
          heading: 'Combien de temps',
          text: 'Les jours se comptent de la commande à votre porte. Le panier et chaque produit les indiquent pour votre pays.',
        },
        {
          heading: 'Quand le stock est bas',
          text: 'Tout ce qui est sur l’étagère peut être commandé. Ce qui manque dans l’entrepôt le plus proche vient d’un autre ou du fournisseur ; cela peut prendre 1 à 2 jours de plus, et votre commande le dit. Une édition limitée est réservée avant le paiement.',
        },
        {
          heading: 'Où en est le colis',
          text: 'Votre commande montre chaque étape et son heure : passée, payée, réservée, expédiée.',
        },
        {
          heading: 'Ce qu’est cette boutique',
          text: 'WebStore est une démonstration. Paiement, entrepôt et colis sont simulés : rien n’est débité, rien n’est envoyé.',
        },
      ],
    },
    returns: {
      title: 'Annulation et retours',
      lead: 'Vous pouvez annuler une commande gratuitement jusqu’à son expédition.',
      sections: [
        {
          heading: 'Comment annuler',
          text: 'Ouvrez la commande dans « Commandes » et annulez-la. Aucun motif n’est demandé.',
        },
        {
          heading: 'Votre argent',
          text: 'La somme payée vous revient en entier, par le même chemin. Un code promo utilisé redevient valable.',
        },
        {
          heading: 'Après l’expédition',
          text: 'Comme rien n’est vraiment envoyé, il n’y a rien à renvoyer : cette démonstration ne gère pas les retours après expédition.',
        },
      ],
    },
    accessibility: {
      title: 'Accessibilité',
      lead: 'Tout le monde doit pouvoir acheter ici. Nous visons les WCAG 2.2, niveau AA.',
      sections: [
        {
          heading: 'Ce sur quoi vous pouvez compter',
          text: 'Tout fonctionne au clavier. Chaque commande a un nom, chaque changement est annoncé, et rien ne dépend de la seule couleur. Les pages fonctionnent dès 320 pixels de large et avec un texte deux fois plus grand, en clair et en sombre, et restent immobiles si votre appareil le demande.',
        },
        {
          heading: 'Comment nous vérifions',
          text: 'Nos tests contrôlent les pages par machine dans un vrai navigateur, à plusieurs largeurs, et calculent le contraste de nos couleurs depuis leur source.',
        },
        {
          heading: 'Ce qui manque encore',
          text: 'Les noms et les descriptions des produits sont en anglais dans tous les pays. Aucune personne utilisant chaque jour un lecteur d’écran n’a encore testé cette boutique.',
        },
        {
          heading: 'Si quelque chose vous gêne',
          text: 'Quand quelque chose échoue, la page affiche un code d’assistance. Joignez-le à votre message à l’exploitant de cette boutique : il mène droit à ce qui s’est passé.',
        },
      ],
    },
  },
};
