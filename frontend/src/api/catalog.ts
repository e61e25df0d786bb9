import type { ProductDetail, ProductList, productQuerySchema } from '@webstore/contracts';
import type { z } from 'zod';
import { type Country, pathOf } from '../countries/countries';
import { ask } from './client';

export type { ProductCard, ProductDetail, ProductList } from '@webstore/contracts';

/** `min_price` and `max_price` in the minor unit of the country; 24 products at a time, on by `cursor`. */
export type ProductQuery = Partial<z.output<typeof productQuerySchema>>;

export function listProducts(country: Country, query: ProductQuery = {}, signal?: AbortSignal): Promise<ProductList> {
  return ask({ path: `/${pathOf(country)}/products`, query, signal });
}

/** @throws ApiError `notFound`; of the type `product-not-sold-here` with `sold_in` when another country has it. */
export function findProduct(country: Country, id: string, signal?: AbortSignal): Promise<ProductDetail> {
  return ask({ path: `/${pathOf(country)}/products/${encodeURIComponent(id)}`, signal });
}
