import { lazy, Suspense, useLayoutEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useStore } from '../../ui/store';
import { drawer } from './cart';
import { useCartSync } from './use-cart-sync';

const CartDrawer = lazy(async () => ({ default: (await import('./cart-drawer')).CartDrawer }));

/** The cart behind every page: it is kept up to date, and its drawer comes when it is first opened. */
export function CartHost() {
  useCartSync();
  const isOpen = useStore(drawer);
  const { pathname } = useLocation();
  const [isNeeded, setNeeded] = useState(isOpen);
  if (isOpen && !isNeeded) setNeeded(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes it
  useLayoutEffect(() => drawer.set(false), [pathname]);
  return isNeeded ? (
    <Suspense>
      <CartDrawer open={isOpen} />
    </Suspense>
  ) : null;
}
