import { useQuery } from '@tanstack/react-query';
import type { ApiError } from '../../api/api-error';
import { listProducts } from '../../api/catalog';
import { countries, pathOf } from '../../countries/countries';
import { useCountry } from '../../countries/use-country';
import { useCountryName, useText } from '../../languages/language-context';
import { ButtonLink } from '../../ui/button';
import { Link } from '../../ui/link';
import { PageTitle } from '../../ui/page-title';
import { Row } from './also-on-the-shelf';

const SHOWN = 4;

interface NotSoldHereProps {
  readonly id: string;
  /** Of the type `product-not-sold-here`. */
  readonly error: ApiError;
}

/** A product of other countries: which ones, and what there is here instead. */
export function NotSoldHere({ id, error: { problem } }: NotSoldHereProps) {
  const { catalog } = useText();
  const nameOf = useCountryName();
  const { country } = useCountry();
  const soldIn = countries.filter((code) => listIn(problem?.['sold_in']).includes(code));
  return (
    <div className="pt-12 lg:pt-16">
      <PageTitle title={String(problem?.['name'] ?? id)} />
      <p className="mt-6 text-lg text-ink-2">{catalog.notSoldHere(nameOf(country))}</p>
      <ul className="mt-4 flex flex-wrap gap-2">
        {soldIn.map((code) => (
          <li key={code}>
            <Link
              to={`/${pathOf(code)}/p/${id}`}
              className="inline-flex min-h-11 items-center rounded-full border border-line-2 px-4 hover:border-ink"
            >
              {nameOf(code)}
            </Link>
          </li>
        ))}
      </ul>
      <Instead />
    </div>
  );
}

/** No such product in any country. */
export function NoSuchProduct() {
  const { shell, ui } = useText();
  const { to } = useCountry();
  return (
    <div className="pt-12 lg:pt-16">
      <PageTitle title={shell.notFoundTitle} />
      <p className="mt-6 mb-8 text-lg text-ink-2">{shell.notFoundText}</p>
      <ButtonLink to={to()}>{ui.backToShop}</ButtonLink>
      <Instead />
    </div>
  );
}

function Instead() {
  const { catalog } = useText();
  const { country } = useCountry();
  const { data } = useQuery({
    queryKey: ['products', country, {}],
    queryFn: ({ signal }) => listProducts(country, {}, signal),
  });
  if (!data?.items.length) return null;
  return <Row title={catalog.insteadOfIt} items={data.items.slice(0, SHOWN)} />;
}

function listIn(fact: unknown): readonly unknown[] {
  return Array.isArray(fact) ? fact : [];
}
