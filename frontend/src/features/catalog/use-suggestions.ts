import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listProducts, type ProductCard, type ProductList } from '../../api/catalog';
import { type Country, pathOf } from '../../countries/countries';
import { addressOf, SEARCHED_FROM, searchOf } from './list-query';

const QUIET_MS = 250;
const PRODUCTS = 6;
const CATEGORIES = 3;

export interface Suggestion {
  /** Where it leads. */
  readonly to: string;
  readonly product?: ProductCard;
  readonly category?: ProductList['categories'][number];
}

export interface Suggestions {
  /** What they are for: as typed a moment ago. */
  readonly search: string;
  readonly list: readonly Suggestion[];
  readonly isNothingFound: boolean;
}

/** Products and categories for what is being typed, once the typing pauses; the last of them is the search itself. */
export function useSuggestions(country: Country, typed: string): Suggestions | undefined {
  const search = useQuiet(searchOf(typed));
  const known = useKnownCategories(country);
  const { data } = useQuery({
    queryKey: ['suggestions', country, search],
    queryFn: ({ signal }) => listProducts(country, { q: search, limit: PRODUCTS }, signal),
    enabled: search.length >= SEARCHED_FROM,
    placeholderData: (before) => before,
  });
  if (!data) return undefined;
  const shelf = `/${pathOf(country)}`;
  const isNothingFound = data.items.length === 0;
  const categories = isNothingFound ? known : data.categories;
  const leadOf = (category: string) => addressOf(isNothingFound ? { category } : { q: search, category });
  return {
    search,
    isNothingFound,
    list: [
      ...data.items.map((product) => ({ to: `${shelf}/p/${product.id}`, product })),
      ...categories.slice(0, CATEGORIES).map((category) => ({ to: shelf + leadOf(category.id), category })),
      { to: shelf + addressOf({ q: search }) },
    ],
  };
}

/** Those of a list that was seen in this visit. */
function useKnownCategories(country: Country): ProductList['categories'] {
  const shelves = useQueryClient().getQueriesData<{ pages: ProductList[] }>({ queryKey: ['shelf', country] });
  const seen = shelves.flatMap(([, shelf]) => shelf?.pages[0]?.categories ?? []);
  return seen.filter(({ id }, at) => seen.findIndex((other) => other.id === id) === at);
}

/** The value, once it has not changed for a while. */
function useQuiet(value: string): string {
  const [quiet, setQuiet] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return quiet;
}
