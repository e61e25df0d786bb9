import { useEffect, useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const positions = new Map<string, number>();
const PATIENCE_MS = 1_500;

/** A new page begins at its top; Back finds the place that was left, as soon as the page is long enough for it. */
export function useScrollPosition(): void {
  const { key, pathname } = useLocation();
  const way = useNavigationType();
  useEffect(() => {
    history.scrollRestoration = 'manual';
  }, []);
  // Before the next page is scrolled to its top: that is not where this one was left.
  useLayoutEffect(() => {
    const remember = () => positions.set(key, scrollY);
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key on the same path is a filter, which keeps the place
  useLayoutEffect(() => {
    if (way === 'POP') return restore(positions.get(key) ?? 0);
    // Browsers have begun to return a promise from it, and React would call that when the page is left.
    void scrollTo(0, 0);
    return undefined;
  }, [pathname]);
}

/** Returns how to give up. */
function restore(top: number): () => void {
  const end = performance.now() + PATIENCE_MS;
  let frame = 0;
  const attempt = () => {
    scrollTo(0, top);
    if (Math.abs(scrollY - top) > 1 && performance.now() < end) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}
