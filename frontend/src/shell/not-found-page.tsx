import { countries, markets, pathOf } from '../countries/countries';
import { useText } from '../languages/language-context';
import { Link } from '../ui/link';
import { PageTitle } from '../ui/page-title';

/** No such page, told without asking the API. */
export function NotFoundPage() {
  const { shell } = useText();
  return (
    <div className="pt-12 lg:pt-16">
      <PageTitle title={shell.notFoundTitle} className="text-display" />
      <p className="mt-6 text-lg text-ink-2">{shell.notFoundText}</p>
      <h2 className="mt-12 font-display text-h2 font-semibold">{shell.chooseCountry}</h2>
      <ul className="mt-4 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-4">
        {countries.map((country) => (
          <li key={country} className="border-b border-line">
            <Link
              to={`/${pathOf(country)}`}
              className="flex min-h-14 items-center justify-between gap-4 underline-offset-4 hover:underline"
            >
              <span lang={markets[country].locale}>{markets[country].name}</span>
              <span className="text-ink-2">{markets[country].currency}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
