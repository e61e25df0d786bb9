import { countryOfPath, type Language, languageOf } from '../countries/countries';
import { keptPreference } from '../countries/preferences';

/** The language that a visit to this path begins in. */
export function firstLanguage(pathname: string): Language {
  const country = countryOfPath(pathname.split('/')[1] ?? '') ?? 'US';
  return keptPreference('language') ?? languageOf(country);
}
