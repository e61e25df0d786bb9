import { countries, markets, pathOf } from '../countries/countries';
import { useCountry } from '../countries/use-country';
import { useText } from '../languages/language-context';
import { Link } from '../ui/link';
import { PageTitle } from '../ui/page-title';

/** No such page, told without asking the API. */
export function NotFoundPage() {
  const { shell } = useText();
  return (
    <div className="pt-12 lg:pt-16">
      <PageTitle title={shell.notFoundTitle} className="text-display" />
      <p className="mt-6 text-lg text-pretty text-ink-2">{shell.notFoundText}</p>
      <Categories />
      <h2 id="shop-in" className="mt-12 font-display text-h2 font-semibold">
        {shell.chooseCountry}
      </h2>
      <ul aria-labelledby="shop-in" className="mt-4 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-4">
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

function Categories() {
  const { catalog } = useText();
  const { to } = useCountry();
  return (
    <nav aria-label={catalog.categories}>
      <ul className="mt-8 flex flex-wrap gap-2">
        {Object.entries({ ...catalog.categoryNames }).map(([category, name]) => (
          <li key={category}>
            <Link
              to={`${to()}?category=${category}`}
              className="inline-flex min-h-11 items-center rounded-full border border-line-2 px-4 hover:border-ink"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
