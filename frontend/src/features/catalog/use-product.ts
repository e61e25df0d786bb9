import { useQuery, useQueryClient } from '@tanstack/react-query';
import { findProduct, type ProductCard, type ProductDetail, type ProductList } from '../../api/catalog';
import type { Country } from '../../countries/countries';
import { useText } from '../../languages/language-context';

/** A product as far as it is known: of the list it came from at once, and all of it a moment later. */
export type KnownProduct = Pick<ProductDetail, 'id' | 'name' | 'price' | 'category'> & {
  readonly picture: string;
  readonly detail: ProductDetail | undefined;
};

interface Lookup {
  readonly product: KnownProduct | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

export function useProduct(country: Country, id: string): Lookup {
  const { catalog } = useText();
  const card = useListedCard(country, id);
  const { data, error, refetch } = useQuery({
    queryKey: ['product', country, id],
    queryFn: ({ signal }) => findProduct(country, id, signal),
  });
  const named = (category: ProductDetail['category']) => ({
    ...category,
    name: catalog.categoryNames[category.id] ?? category.name,
  });
  const listed = card && { ...card, category: named({ id: card.category, name: card.category }), detail: undefined };
  const found = data && { ...data, category: named(data.category), picture: data.pictures[0]?.src ?? '', detail: data };
  return { product: found ?? (error ? undefined : listed), error, retry: () => void refetch() };
}

/** What a list that was seen in this visit says of the product. */
function useListedCard(country: Country, id: string): ProductCard | undefined {
  const shelves = useQueryClient().getQueriesData<{ pages: ProductList[] }>({ queryKey: ['shelf', country] });
  const pages = shelves.flatMap(([, shelf]) => shelf?.pages ?? []);
  return pages.flatMap(({ items }) => items).find((item) => item.id === id);
}
