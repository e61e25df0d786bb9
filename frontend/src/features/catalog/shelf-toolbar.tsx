import { lazy, Suspense, useState } from 'react';
import type { ProductList } from '../../api/catalog';
import { useText } from '../../languages/language-context';
import { FilterIcon } from '../../ui/icons';
import type { ListQuery } from './list-query';
import { SortSelect } from './sort-select';

const FilterDrawer = lazy(async () => ({ default: (await import('./filter-drawer')).FilterDrawer }));

interface ShelfToolbarProps {
  readonly query: ListQuery;
  readonly first: ProductList | undefined;
}

/** How many there are, in which order, and on a phone the way to the filters. */
export function ShelfToolbar({ query, first }: ShelfToolbarProps) {
  const { catalog } = useText();
  const count = first?.total_relation === 'gte' ? catalog.countAtLeast : catalog.count;
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-2">
      <p role="status" className="mr-auto text-sm text-ink-2 max-[22rem]:basis-full">
        {first ? count(first.total) : catalog.loading}
      </p>
      <div className="max-[22rem]:mr-auto max-[22rem]:-ml-3 lg:hidden">
        <FilterButton query={query} total={first?.total ?? 0} />
      </div>
      <div className="-mr-3">
        <SortSelect query={query} />
      </div>
    </div>
  );
}

function FilterButton({ query, total }: { readonly query: ListQuery; readonly total: number }) {
  const { catalog } = useText();
  const [isOpen, setOpen] = useState<boolean>();
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="inline-flex min-h-11 items-center gap-2 rounded-full px-3 font-medium hover:bg-sunken"
      >
        <FilterIcon />
        {catalog.filters}
      </button>
      {isOpen !== undefined && (
        <Suspense>
          <FilterDrawer query={query} total={total} open={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
