import { plural } from '../../../languages/plural';

export const texts = {
  title: 'Everyday objects',
  headline: 'Everyday objects, carefully chosen.',
  lead: 'One shelf, seven countries. Local prices, local stock, and a cart that remembers you.',
  searchLabel: 'Search products',
  searchPlaceholder: 'Search products',
  products: 'Products',
  allCategories: 'All',
  categories: 'Categories',
  limitedEdition: 'Limited edition',
  count: (count: number) => plural('en', count, { one: '# product', other: '# products' }),
  loading: 'Loading products …',
  taxIncluded: 'Tax included. Free delivery.',
  taxExcluded: 'Free delivery. Tax is added where it applies.',
  deliveryDays: (least: number, most: number) => `Delivered in ${least}–${most} days`,
  stock: {
    'in-stock': 'In stock',
    low: (count: number) => `Only ${count} left`,
    restocking: 'Restocking, ships 1–2 days later',
  },
  dimensions: 'Dimensions',
  breadcrumb: 'Breadcrumb',
  showMore: 'Show more',
  nothingFound: 'Nothing matches. Try fewer filters.',
};
