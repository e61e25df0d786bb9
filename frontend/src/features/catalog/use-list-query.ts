import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ListQuery, listQueryOf } from './list-query';

/** What the page's address asks of the list; the same object as long as that is the same. */
export function useListQuery(): ListQuery {
  const [parameters] = useSearchParams();
  const asked = parameters.toString();
  return useMemo(() => listQueryOf(new URLSearchParams(asked)), [asked]);
}
