import type { ProductQuery } from '../../api/catalog';

type SortOrder = NonNullable<ProductQuery['sort']>;

export const sortOrders = ['featured', 'price-asc', 'price-desc', 'newest', 'name'] as const satisfies SortOrder[];

/** What an address can ask of the list; prices in the minor unit of the country. */
export type ListQuery = Omit<ProductQuery, 'cursor' | 'limit'>;

/** Longer searches are refused by the API. */
export const SEARCH_LENGTH_MAX = 80;

/** Letters from which on a search is answered while it is typed. */
export const SEARCHED_FROM = 2;

/** What the address asks of the list; what the API would refuse is left out. */
export function listQueryOf(parameters: URLSearchParams): ListQuery {
  const q = searchOf(parameters.get('q') ?? '');
  const category = parameters.get('category') ?? '';
  const least = priceIn(parameters.get('min_price'));
  const most = priceIn(parameters.get('max_price'));
  const sort = sortOrders.find((order) => order === parameters.get('sort'));
  return {
    ...(q && { q }),
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(category) && category.length <= 80 && { category }),
    ...(least !== undefined && { min_price: least }),
    ...(most !== undefined && { max_price: most }),
    ...(sort && sort !== 'featured' && { sort }),
  };
}

/** The address that asks for it, as `?q=kettle&sort=name`. */
export function addressOf(query: ListQuery): string {
  const { q, category, min_price, max_price, sort } = query;
  const asked = Object.entries({ q, category, min_price, max_price, sort }).filter(([, value]) => value !== undefined);
  return `?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`;
}

/** The same question without some of its filters. */
export function without(query: ListQuery, ...names: readonly (keyof ListQuery)[]): ListQuery {
  const left = Object.entries(query).filter(([name]) => !names.some((dropped) => dropped === name));
  return Object.fromEntries(left);
}

/** A search as it can be asked for: one line, not too long. */
export function searchOf(text: string): string {
  const line = text.replaceAll(/\p{Cc}+/gu, ' ').trim();
  return line.slice(0, SEARCH_LENGTH_MAX).toWellFormed().trim();
}

function priceIn(text: string | null): number | undefined {
  return text && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
