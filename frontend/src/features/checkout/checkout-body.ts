import type { CheckoutBody } from '../../api/checkout';
import type { Country } from '../../countries/countries';
import { shippingAddress } from './address-form';
import type { Draft } from './draft';

interface Choice {
  readonly draft: Draft;
  readonly country: Country;
  readonly coupon: string | undefined;
  readonly paymentMethod: string;
}

/** What the API is asked for once every step is finished. */
export function checkoutBody({ draft, country, coupon, paymentMethod }: Choice): CheckoutBody {
  const { contact, addresses } = draft;
  return {
    country,
    payment_method: paymentMethod,
    ...(coupon && { coupon }),
    ...(contact && { email: contact.email }),
    ...(contact && { shipping_address: shippingAddress(contact.name, addresses[country] ?? {}) }),
  };
}
