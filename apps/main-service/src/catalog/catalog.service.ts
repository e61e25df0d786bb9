import { Inject, Injectable } from '@nestjs/common';
import {
  type Country,
  markets,
  type ProductDetail,
  type ProductList,
  type ProductQuery,
  priceOf,
} from '@webstore/contracts';
import { money } from '@webstore/money';
import { CONFIG } from '@webstore/nest-service';
import { NotFound } from '@webstore/problem-details';
import type { Config } from '../config.js';
import { ProductNotSoldHere } from './catalog.errors.js';
import { cursorsOf, type OfferQuery, offerQueryOf } from './offer-query.js';
import { type Counts, type Offer, OffersRepository } from './offers.repository.js';
import { PageCache } from './page-cache.js';
import { pictureOf, picturesOf } from './pictures.js';
import { type ProductRow, ProductsRepository } from './products.repository.js';

const PAGES = 500;
const LOW_STOCK = 5;

/** What is sold in a country, and at what price. Stock is information: it never hides a product. */
@Injectable()
export class CatalogService {
  private readonly pages: PageCache<string>;
  private readonly counts: PageCache<Counts>;

  constructor(
    @Inject(CONFIG) config: Pick<Config, 'CATALOG_CACHE_MS'>,
    private readonly offers: OffersRepository,
    private readonly products: ProductsRepository,
  ) {
    this.pages = new PageCache(config.CATALOG_CACHE_MS, PAGES);
    this.counts = new PageCache(config.CATALOG_CACHE_MS, PAGES);
  }

  /**
   * A page of the list (a ProductList) as the JSON to send, kept under the address that asked for it. As a string:
   * Node sends it in one piece with the headers, and a Buffer in a second one.
   */
  pageAt(address: string, country: Country, query: ProductQuery): Promise<string> {
    return this.pages.get(address, async () => JSON.stringify(await this.list(country, query)));
  }

  /** The page if it is kept: who asked by this address was checked then. */
  keptPageAt(address: string): string | undefined {
    return this.pages.peek(address);
  }

  /** @throws NotFound, ProductNotSoldHere */
  async detail(country: Country, id: string): Promise<ProductDetail> {
    const product = await this.products.find(country, id);
    if (!product) throw new NotFound('There is no such product.');
    if (product.amount_minor === null) throw new ProductNotSoldHere(product.name, country, product.sold_in);
    return detailOf(product, country, product.amount_minor);
  }

  private async list(country: Country, query: ProductQuery): Promise<ProductList> {
    const asked = offerQueryOf(country, query);
    const [found, { categories, isAtLeast }] = await Promise.all([this.offers.page(asked), this.countsOf(asked)]);
    const items = found.slice(0, asked.limit);
    const last = found.length > asked.limit ? items.at(-1) : undefined;
    const total = categories
      .filter(({ id }) => asked.category === undefined || id === asked.category)
      .reduce((sum, { count }) => sum + count, 0);
    return {
      items: items.map((offer) => cardOf(offer, country)),
      next_cursor: last ? cursorsOf(asked.sort).write({ key: last.sort_key, id: last.product_id }) : null,
      total,
      total_relation: isAtLeast ? 'gte' : 'eq',
      categories: [...categories],
    };
  }

  private countsOf(asked: OfferQuery): Promise<Counts> {
    const { country, words, minPrice, maxPrice } = asked;
    return this.counts.get(JSON.stringify([country, words, minPrice, maxPrice]), () => this.offers.counts(asked));
  }
}

function cardOf(offer: Offer, country: Country) {
  return {
    id: offer.product_id,
    name: offer.name,
    category: offer.category_id,
    price: priceOf(money(offer.amount_minor, markets[country].currency), country),
    picture: pictureOf(offer.product_id),
    limited_edition: offer.limited_edition,
  };
}

function detailOf(product: ProductRow, country: Country, amountMinor: number): ProductDetail {
  const [least, most] = markets[country].deliveryDays;
  return {
    id: product.id,
    name: product.name,
    description: product.description,
    dimensions: product.dimensions,
    category: { id: product.category_id, name: product.category_name },
    price: priceOf(money(amountMinor, markets[country].currency), country),
    pictures: picturesOf(product.id, product.name),
    limited_edition: product.inventory_policy === 'pessimistic',
    stock: stockOf(product.on_hand),
    sold_in: product.sold_in,
    delivery_days: { least, most },
  };
}

function stockOf(onHand: number): ProductDetail['stock'] {
  if (onHand <= 0) return { level: 'restocking', quantity: 0 };
  return { level: onHand <= LOW_STOCK ? 'low' : 'in-stock', quantity: onHand };
}
