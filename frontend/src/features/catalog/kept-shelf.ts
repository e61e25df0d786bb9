import type { ProductList } from '../../api/catalog';
import type { Country } from '../../countries/countries';
import { addressOf, type ListQuery } from './list-query';

const KEY = 'shelf';

interface KeptShelf {
  readonly country: Country;
  readonly address: string;
  readonly list: ProductList;
}

/** Keeps the last list that was seen on this device, for when there is no network. */
export function keepShelf(country: Country, query: ListQuery, list: ProductList): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ country, address: addressOf(query), list } satisfies KeptShelf));
  } catch {
    // Without room for it, the shelf is shown only with a network.
  }
}

/** The kept list, if it is the one that is asked for. */
export function keptShelf(country: Country, query: ListQuery): ProductList | undefined {
  try {
    const kept: KeptShelf | null = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return kept?.country === country && kept.address === addressOf(query) ? kept.list : undefined;
  } catch {
    return undefined;
  }
}
