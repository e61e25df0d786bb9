import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { ButtonLink } from '../../ui/button';
import { Link } from '../../ui/link';
import { FilterLink, useFilters } from './applied-filters';
import { addressOf, type ListQuery } from './list-query';
import { useCategoryName } from './use-category-name';

/** Names the filters that leave nothing, so that one of them can be dropped; a word alone leads to the categories. */
export function NothingFound({ query }: { readonly query: ListQuery }) {
  const { catalog, ui } = useText();
  const { to } = useCountry();
  const filters = useFilters(query);
  const word = filters.length === 1 ? query.q : undefined;
  return (
    <div className="grid justify-items-center gap-5 py-12 text-center">
      <p className="max-w-full font-display text-h2 font-semibold text-balance break-words">
        {word ? catalog.noSuggestion(word) : catalog.nothingFound}
      </p>
      {word ? <Categories /> : <Filters filters={filters} />}
      <ButtonLink to={to()}>{ui.backToShop}</ButtonLink>
    </div>
  );
}

function Categories() {
  const { catalog } = useText();
  const nameOf = useCategoryName();
  return (
    <ul aria-label={catalog.categories} className="flex max-w-2xl flex-wrap justify-center gap-2">
      {Object.keys(catalog.categoryNames).map((category) => (
        <li key={category}>
          <Link
            to={addressOf({ category })}
            className="inline-flex min-h-11 items-center rounded-full border border-line-2 px-4 hover:border-ink"
          >
            {nameOf(category)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Filters({ filters }: { readonly filters: ReturnType<typeof useFilters> }) {
  const { catalog } = useText();
  return (
    <>
      <p className="text-ink-2">{catalog.dropOne}</p>
      <ul className="flex flex-wrap justify-center gap-2">
        {filters.map((filter) => (
          <li key={filter.name}>
            <FilterLink {...filter} />
          </li>
        ))}
      </ul>
    </>
  );
}
