import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError } from '../../api/api-error';
import { listProducts, type ProductCard, type ProductList } from '../../api/catalog';
import type { Country } from '../../countries/countries';
import { keepShelf, keptShelf } from './kept-shelf';
import type { ListQuery } from './list-query';

/** As long as a shopper may look at a product and then come back to the list as it was left. */
const KEPT_MS = 30 * 60_000;

export interface Shelf {
  /** The first page: what is counted, and where. Undefined until it is there. */
  readonly first: ProductList | undefined;
  /** Of all pages so far. */
  readonly items: readonly ProductCard[];
  /** What is shown was asked for before: the new answer is on its way. */
  readonly isStillOther: boolean;
  /** Shown from this device, because there is no network. */
  readonly isSavedEarlier: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly showMore: () => void;
}

/** The list of a country as it is asked for, page after page. */
export function useShelf(country: Country, query: ListQuery): Shelf {
  const { data, ...asked } = useInfiniteQuery({
    queryKey: ['shelf', country, query],
    queryFn: ({ signal, pageParam }) => listProducts(country, { ...query, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next_cursor }) => next_cursor,
    gcTime: KEPT_MS,
    placeholderData: (before, other) => (other?.queryKey[1] === country ? before : undefined),
  });
  const live = data?.pages[0];
  const isOffline = asked.fetchStatus === 'paused' || isOfflineError(asked.error);
  const saved = useSaved({ country, query, live: asked.isPlaceholderData ? undefined : live, isWanted: isOffline });
  const first = live ?? saved;
  return {
    first,
    items: data?.pages.flatMap(({ items }) => items) ?? saved?.items ?? [],
    isStillOther: asked.isPlaceholderData,
    isSavedEarlier: isOffline && first !== undefined,
    // A page that could not be asked for again in the background is still shown.
    error: live && !asked.isFetchNextPageError ? null : (asked.error ?? asked.failureReason),
    retry: () => void (live ? asked.fetchNextPage() : asked.refetch()),
    hasMore: asked.hasNextPage,
    isLoadingMore: asked.isFetchingNextPage,
    showMore: () => void asked.fetchNextPage(),
  };
}

interface Saving {
  readonly country: Country;
  readonly query: ListQuery;
  /** To be kept on this device. */
  readonly live: ProductList | undefined;
  readonly isWanted: boolean;
}

/** Keeps what is there, and gives it back when there is no network to ask. */
function useSaved({ country, query, live, isWanted }: Saving): ProductList | undefined {
  useEffect(() => {
    if (live) keepShelf(country, query, live);
  }, [country, query, live]);
  return isWanted && !live ? keptShelf(country, query) : undefined;
}

function isOfflineError(error: unknown): boolean {
  return error instanceof ApiError && error.kind === 'offline';
}
