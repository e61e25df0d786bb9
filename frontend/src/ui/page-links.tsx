import { type Country, countries as everywhere, markets, pathOf } from '../countries/countries';
import { useCountry } from '../countries/use-country';

interface PageLinksProps {
  /** Within a country, as `p/copper-kettle`; the list itself without. */
  readonly place?: string;
  /** What makes it another page, as `?category=kitchen`. */
  readonly search?: string;
  /** Where there is such a page. */
  readonly countries?: readonly Country[];
}

/** For search engines: the one address of this page, and the same page in other countries. */
export function PageLinks({ place = '', search = '', countries = everywhere }: PageLinksProps) {
  const { country } = useCountry();
  const addressIn = (code: Country) => `${location.origin}/${pathOf(code)}${place && `/${place}`}${search}`;
  const fallback = countries.includes('US') ? 'US' : (countries[0] ?? country);
  return (
    <>
      <link rel="canonical" href={addressIn(country)} />
      {countries.map((code) => (
        <link key={code} rel="alternate" hrefLang={markets[code].locale} href={addressIn(code)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={addressIn(fallback)} />
    </>
  );
}
