import { type ReactNode, Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { AccountHost } from '../features/account/account-host';
import { CartHost } from '../features/cart/cart-host';
import { LiveRegion } from '../ui/live-region';
import { NoticeRegion } from '../ui/notice';
import { SkipLink } from '../ui/skip-link';
import { Footer } from './footer';
import { Header } from './header';
import { OfflineBar } from './offline-bar';
import { RouteBoundary } from './route-boundary';
import { useKeptCountry } from './use-kept-country';
import { useLanguageOffer } from './use-language-offer';
import { useScrollPosition } from './use-scroll-position';
import { useViewEvents } from './use-view-events';

/** What stands around every page, and outlives the failure of one. */
export function Shell({ header = <Header /> }: { readonly header?: ReactNode }) {
  const { pathname } = useLocation();
  useScrollPosition();
  useKeptCountry();
  useLanguageOffer();
  useViewEvents();
  return (
    <>
      <SkipLink />
      {header}
      <OfflineBar />
      <main id="main" tabIndex={-1} className="page-width min-h-dvh pb-24">
        <RouteBoundary key={pathname}>
          <Suspense>
            <Outlet />
          </Suspense>
        </RouteBoundary>
      </main>
      <Footer />
      <CartHost />
      <AccountHost />
      <LiveRegion />
      <NoticeRegion />
    </>
  );
}
