import { useMemo } from 'react';
import { useSearch } from '../../ui/use-search';
import { type ListQuery, listQueryOf } from './list-query';

/** What the page's address asks of the list; the same object as long as that is the same. */
export function useListQuery(): ListQuery {
  const parameters = useSearch();
  const asked = parameters.toString();
  return useMemo(() => listQueryOf(new URLSearchParams(asked)), [asked]);
}
