import { useLocation, useParams } from 'react-router';
import { type Country, countryOfPath, markets, pathOf } from './countries';

export interface CountryHere {
  readonly country: Country;
  /** First segment of every path and of the API's catalog: `de`. */
  readonly path: string;
  readonly locale: string;
  readonly taxInclusive: boolean;
  /** `to('cart')` → `/de/cart`. */
  readonly to: (place?: string) => string;
}

/** The country of the page: the path is the truth. */
export function useCountry(): CountryHere {
  const country = countryOfPath(useParams()['country'] ?? '') ?? 'US';
  const { locale, taxInclusive } = markets[country];
  const path = pathOf(country);
  return { country, path, locale, taxInclusive, to: (place = '') => (place ? `/${path}/${place}` : `/${path}`) };
}

/** Where the same page is in another country. */
export function useSamePageIn(): (country: Country) => string {
  const { pathname, search } = useLocation();
  return (country) => pathname.replace(/^\/[^/]+/, `/${pathOf(country)}`) + search;
}
