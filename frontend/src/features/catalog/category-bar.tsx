import { Link, useSearchParams } from 'react-router';
import type { ProductList } from '../../api/catalog';
import { useText } from '../../languages/language-context';
import { classNames } from '../../ui/class-names';

interface CategoryBarProps {
  readonly categories: ProductList['categories'];
  readonly total: number | undefined;
}

/** The categories as chips; one is chosen by the address. */
export function CategoryBar({ categories, total }: CategoryBarProps) {
  const { catalog } = useText();
  const [parameters] = useSearchParams();
  const chosen = parameters.get('category');
  const addressOf = (category: string | undefined) => {
    const next = new URLSearchParams(parameters);
    next.delete('cursor');
    if (category) next.set('category', category);
    else next.delete('category');
    return `?${next}`;
  };
  return (
    <nav aria-label={catalog.categories} className="bleed sticky top-15 z-20 border-b border-line bg-paper/95">
      <ul className="flex min-h-17 items-center gap-3 gutter overflow-x-auto py-3">
        <Chip to={addressOf(undefined)} name={catalog.allCategories} count={chosen ? undefined : total} on={!chosen} />
        {categories.map(({ id, name, count }) => (
          <Chip key={id} to={addressOf(id)} name={name} count={count} on={chosen === id} />
        ))}
      </ul>
    </nav>
  );
}

interface ChipProps {
  readonly to: string;
  readonly name: string;
  readonly count: number | undefined;
  readonly on: boolean;
}

function Chip({ to, name, count, on }: ChipProps) {
  return (
    <li>
      <Link
        to={to}
        replace
        aria-current={on || undefined}
        className={classNames(
          'inline-flex min-h-11 items-center gap-2 rounded-full border px-4 whitespace-nowrap transition-colors',
          on ? 'border-ink bg-ink text-paper' : 'border-line-2 hover:border-ink',
        )}
      >
        {name}
        {count !== undefined && <span className="text-sm opacity-75">{count}</span>}
      </Link>
    </li>
  );
}
