import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { countryOfPath } from '../countries/countries';
import { keepPreference } from '../countries/preferences';

/** Remembers the country, for a visit to `/`. */
export function useKeptCountry(): void {
  const country = countryOfPath(useLocation().pathname.split('/')[1] ?? '');
  useEffect(() => {
    if (country) keepPreference('country', country);
  }, [country]);
}
