import type { Currency } from '@webstore/money';
import { useLocation, useParams } from 'react-router';
import { type Country, countryOfPath, markets, pathOf } from './countries';

export interface CountryHere {
  readonly country: Country;
  /** First segment of every path and of the API's catalog: `de`. */
  readonly path: string;
  readonly locale: string;
  readonly currency: Currency;
  readonly taxInclusive: boolean;
  /** `to('cart')` → `/de/cart`. */
  readonly to: (place?: string) => string;
}

/** The country of the page: the path is the truth. */
export function useCountry(): CountryHere {
  const country = countryOfPath(useParams()['country'] ?? '') ?? 'US';
  const { locale, currency, taxInclusive } = markets[country];
  const path = pathOf(country);
  return {
    country,
    path,
    locale,
    currency,
    taxInclusive,
    to: (place = '') => (place ? `/${path}/${place}` : `/${path}`),
  };
}

/** Prices asked for in one currency mean nothing in another. */
const IN_CURRENCY = ['min_price', 'max_price'];

/** Where the same page is in another country. */
export function useSamePageIn(): (country: Country) => string {
  const { pathname, search } = useLocation();
  const { currency } = useCountry();
  return (country) => {
    const asked = new URLSearchParams(search);
    if (markets[country].currency !== currency) for (const name of IN_CURRENCY) asked.delete(name);
    const left = asked.toString();
    return pathname.replace(/^\/[^/]+/, `/${pathOf(country)}`) + (left && `?${left}`);
  };
}
