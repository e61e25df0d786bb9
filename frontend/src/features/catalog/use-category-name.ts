import type { ProductList } from '../../api/catalog';
import { useText } from '../../languages/language-context';

/** Names categories in the language of the page, or as the API does where we have no word for one. */
export function useCategoryName(known: ProductList['categories'] = []): (id: string) => string {
  const { catalog } = useText();
  return (id) => catalog.categoryNames[id] ?? known.find((category) => category.id === id)?.name ?? id;
}
