import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { recordEvent } from '../telemetry/signals';

/** Tells telemetry which kind of page is looked at; of `/de/p/copper-kettle` only that it is a product. */
export function useViewEvents(): void {
  const { pathname } = useLocation();
  useEffect(() => recordEvent('view_changed', { view: viewOf(pathname) }), [pathname]);
}

function viewOf(pathname: string): string {
  const [, , place = '', id] = pathname.split('/');
  if (place === '') return 'list';
  if (place === 'p') return 'product';
  return place === 'orders' && id ? 'order' : place;
}
