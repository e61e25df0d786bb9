import type { Cart } from '../../api/cart';
import type { CheckoutBody } from '../../api/checkout';
import type { Country } from '../../countries/countries';
import { shippingAddress } from './address-form';
import type { Draft } from './draft';

interface Choice {
  readonly draft: Draft;
  readonly country: Country;
  readonly coupon: string | undefined;
  readonly paymentMethod: string;
  /** As the shopper sees it: no more than that is paid. */
  readonly total: Cart['total'];
}

/** What the API is asked for once every step is finished. */
export function checkoutBody({ draft, country, coupon, paymentMethod, total }: Choice): CheckoutBody {
  const { contact, addresses } = draft;
  const { amount_minor, currency } = total;
  return {
    country,
    payment_method: paymentMethod,
    expected_total: { amount_minor, currency },
    ...(coupon && { coupon }),
    ...(contact && { email: contact.email }),
    ...(contact && { shipping_address: shippingAddress(contact.name, addresses[country] ?? {}) }),
  };
}
