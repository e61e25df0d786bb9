import type { ProductQuery } from '../../api/catalog';

/** What the address asks of the list. */
export function listQueryOf(parameters: URLSearchParams): ProductQuery {
  const q = parameters.get('q')?.trim();
  const category = parameters.get('category');
  return { ...(q && { q }), ...(category && { category }) };
}
