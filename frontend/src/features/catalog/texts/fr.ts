import { plural } from '../../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  title: 'Objets du quotidien',
  headline: 'Objets du quotidien, choisis avec soin.',
  lead: 'Une étagère, sept pays. Prix locaux, stock local, et un panier qui se souvient de vous.',
  searchLabel: 'Rechercher un produit',
  searchPlaceholder: 'Rechercher un produit',
  products: 'Produits',
  allCategories: 'Tout',
  categories: 'Catégories',
  limitedEdition: 'Édition limitée',
  count: (count: number) => plural('fr', count, { one: '# produit', other: '# produits' }),
  loading: 'Chargement des produits …',
  taxIncluded: 'TTC, livraison gratuite.',
  taxExcluded: 'Livraison gratuite, hors taxes.',
  deliveryDays: (least: number, most: number) => `Livré en ${least} à ${most} jours`,
  stock: {
    'in-stock': 'En stock',
    low: (count: number) => `Plus que ${count}`,
    restocking: 'Réassort en cours, expédié 1 à 2 jours plus tard',
  },
  dimensions: 'Dimensions',
  breadcrumb: 'Fil d’Ariane',
  showMore: 'Afficher plus',
  nothingFound: 'Aucun résultat. Essayez avec moins de filtres.',
};
