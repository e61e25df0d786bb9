import { Navigate, Outlet, Route, Routes, useParams } from 'react-router';
import { countryOfPath, pathOf } from '../countries/countries';
import { keptPreference } from '../countries/preferences';
import { ListPage } from '../features/catalog/list-page';
import { ProductPage } from '../features/catalog/product-page';
import { FocusedShell } from './focused-shell';
import { laterPage, lazyPage } from './lazy-page';
import { Shell } from './shell';

const about = () => import('../features/about/about-pages');
const DeliveryPage = laterPage(about, 'DeliveryPage');
const ReturnsPage = laterPage(about, 'ReturnsPage');
const AccessibilityPage = laterPage(about, 'AccessibilityPage');
const CartPage = laterPage(() => import('../features/cart/cart-page'), 'CartPage');
const SignInPage = laterPage(() => import('../features/account/sign-in-page'), 'SignInPage');
const CheckoutPage = laterPage(() => import('../features/checkout/checkout-page'), 'CheckoutPage');
const OrderPage = laterPage(() => import('../features/orders/order-page'), 'OrderPage');
const NotFoundPage = lazyPage(() => import('./not-found-page'), 'NotFoundPage');
const OrdersPage = laterPage(() => import('../features/orders/orders-page'), 'OrdersPage');

/**
 * Every page of the shop. The list and the product come with the first load; a page that few visits reach is a chunk of its own:
 * `const CartPage = laterPage(() => import('../features/cart/cart-page'), 'CartPage')` with `laterPage` of lazy-page.ts.
 */
export function ShopRoutes() {
  return (
    <Routes>
      <Route path="/" element={<Navigate to={`/${pathOf(keptPreference('country') ?? 'US')}`} replace />} />
      <Route element={<FocusedShell />}>
        <Route path="/:country" element={<InCountry />}>
          <Route path="checkout" element={<CheckoutPage />} />
        </Route>
      </Route>
      <Route element={<Shell />}>
        <Route path="/:country" element={<InCountry />}>
          <Route index element={<ListPage />} />
          <Route path="p/:id" element={<ProductPage />} />
          <Route path="cart" element={<CartPage />} />
          <Route path="about/delivery" element={<DeliveryPage />} />
          <Route path="about/returns" element={<ReturnsPage />} />
          <Route path="about/accessibility" element={<AccessibilityPage />} />
          <Route path="sign-in" element={<SignInPage />} />
          <Route path="orders" element={<OrdersPage />} />
          <Route path="orders/:id" element={<OrderPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

/** Pages of a country; one that we do not know is nothing to ask the API about. */
function InCountry() {
  return countryOfPath(useParams()['country'] ?? '') ? <Outlet /> : <NotFoundPage />;
}
