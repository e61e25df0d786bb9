import { useEffect, useRef } from 'react';
import { useNavigationType } from 'react-router';
import type { ListQuery } from './list-query';

/** Another question is answered from the top: a shopper who is far down the list is taken there. */
export function useTopOfResults(query: ListQuery) {
  const top = useRef<HTMLDivElement>(null);
  const asked = useRef(query);
  const way = useNavigationType();
  useEffect(() => {
    if (asked.current === query) return;
    asked.current = query;
    const isPassed = (top.current?.getBoundingClientRect().top ?? 0) < 0;
    if (way !== 'POP' && isPassed) top.current?.scrollIntoView();
  }, [query, way]);
  return top;
}
