import type { ProductList } from '../../api/catalog';
import { useText } from '../../languages/language-context';
import { classNames } from '../../ui/class-names';
import { Link } from '../../ui/link';
import { addressOf, type ListQuery, without } from './list-query';
import { useCategoryName } from './use-category-name';

interface CategoryBarProps {
  readonly categories: ProductList['categories'];
  readonly query: ListQuery;
}

/** The categories as chips, with how many products of each match; one is chosen by the address. */
export function CategoryBar({ categories, query }: CategoryBarProps) {
  const { catalog } = useText();
  const nameOf = useCategoryName(categories);
  const { category: chosen } = query;
  const total = categories.reduce((sum, { count }) => sum + count, 0);
  const isListed = chosen === undefined || categories.some(({ id }) => id === chosen);
  return (
    <nav aria-label={catalog.categories} className="bleed band sticky top-15 z-20">
      <ul className="gutter swiped-row min-h-17 items-center gap-2 py-3 lg:gap-1.5">
        <Chip to={addressOf(without(query, 'category'))} name={catalog.allCategories} count={total} on={!chosen} />
        {categories.map(({ id, count }) => (
          <Chip
            key={id}
            to={addressOf({ ...query, category: id })}
            name={nameOf(id)}
            count={count}
            on={chosen === id}
          />
        ))}
        {!isListed && <Chip to={addressOf(query)} name={nameOf(chosen)} count={0} on />}
      </ul>
    </nav>
  );
}

interface ChipProps {
  readonly to: string;
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
}

function Chip({ to, name, count, on }: ChipProps) {
  return (
    <li>
      <Link
        to={to}
        aria-current={on || undefined}
        className={classNames(
          'inline-flex min-h-11 items-center gap-2 rounded-full border px-4 whitespace-nowrap transition-colors lg:px-3.5 lg:text-sm',
          on ? 'border-ink bg-ink text-paper' : 'border-line-2 hover:border-ink',
        )}
      >
        {name} <span className="text-sm opacity-75">{count}</span>
      </Link>
    </li>
  );
}
