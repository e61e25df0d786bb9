import { priceText } from '../../countries/price';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { CloseIcon } from '../../ui/icons';
import { Link } from '../../ui/link';
import { addressOf, type ListQuery, without } from './list-query';
import { useCategoryName } from './use-category-name';

interface Filter {
  readonly name: string;
  /** The list without it. */
  readonly without: ListQuery;
}

/** The filters of the list in words, each with what would be asked for without it. */
export function useFilters(query: ListQuery): Filter[] {
  const { catalog } = useText();
  const nameOf = useCategoryName();
  const price = usePriceName()(query.min_price, query.max_price);
  const filters: Filter[] = [];
  if (query.q) filters.push({ name: catalog.quoted(query.q), without: without(query, 'q') });
  if (query.category) filters.push({ name: nameOf(query.category), without: without(query, 'category') });
  if (price) filters.push({ name: price, without: without(query, 'min_price', 'max_price') });
  return filters;
}

const NO_CENTS = /[.,]00(?!\d)/;

/** A range of prices in words, from minor units. */
export function usePriceName(): (least: number | undefined, most: number | undefined) => string | undefined {
  const { catalog } = useText();
  const { country, currency } = useCountry();
  const text = (minor: number) => priceText({ amount_minor: minor, currency }, country).replace(NO_CENTS, '');
  return (least, most) => {
    if (least === undefined) return most === undefined ? undefined : catalog.priceAtMost(text(most));
    return most === undefined ? catalog.priceAtLeast(text(least)) : catalog.priceBetween(text(least), text(most));
  };
}

/** The filters in use, each to be taken away, and all of them at once. */
export function AppliedFilters({ query }: { readonly query: ListQuery }) {
  const { catalog } = useText();
  const filters = useFilters(query);
  if (filters.length === 0) return null;
  return (
    <ul aria-label={catalog.appliedFilters} className="flex flex-wrap items-center gap-2">
      {filters.map((filter) => (
        <li key={filter.name}>
          <FilterLink {...filter} />
        </li>
      ))}
      <li>
        <Link
          to={addressOf(without(query, 'q', 'category', 'min_price', 'max_price'))}
          className="inline-flex min-h-11 items-center px-2 underline underline-offset-4"
        >
          {catalog.clearAll}
        </Link>
      </li>
    </ul>
  );
}

export function FilterLink({ name, without: left }: Filter) {
  const { catalog } = useText();
  return (
    <Link
      to={addressOf(left)}
      aria-label={catalog.remove(name)}
      className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-full bg-sunken pr-3 pl-4 hover:bg-line"
    >
      <span className="truncate">{name}</span>
      <CloseIcon className="size-4" />
    </Link>
  );
}
