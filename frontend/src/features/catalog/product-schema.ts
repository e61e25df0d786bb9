import { exponentOf } from '@webstore/money';
import type { ProductDetail } from '../../api/catalog';
import type { Country } from '../../countries/countries';

interface ProductOnPage {
  readonly product: ProductDetail;
  readonly country: Country;
  /** Of the page. */
  readonly address: string;
  readonly picture: string | undefined;
  /** What the breadcrumb calls the list. */
  readonly shelf: string;
}

/** What is sold out can still be ordered. */
const availabilities: Readonly<Record<ProductDetail['stock']['level'], string>> = {
  'in-stock': 'https://schema.org/InStock',
  low: 'https://schema.org/LimitedAvailability',
  restocking: 'https://schema.org/BackOrder',
};

/** The product of a page as schema.org describes one. */
export function productSchema({ product, country, address, picture, shelf }: ProductOnPage) {
  const { id, name, description, category, price, stock } = product;
  const list = new URL(address).origin + new URL(address).pathname.split('/').slice(0, 2).join('/');
  const digits = exponentOf(price.currency);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Product',
        ...{ name, description, sku: id, category: category.name, image: picture, url: address },
        offers: {
          '@type': 'Offer',
          url: address,
          price: (price.amount_minor / 10 ** digits).toFixed(digits),
          priceCurrency: price.currency,
          availability: availabilities[stock.level],
          itemCondition: 'https://schema.org/NewCondition',
          eligibleRegion: country === 'UK' ? 'GB' : country,
        },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: shelf, item: list },
          { '@type': 'ListItem', position: 2, name: category.name, item: `${list}?category=${category.id}` },
          { '@type': 'ListItem', position: 3, name },
        ],
      },
    ],
  };
}
