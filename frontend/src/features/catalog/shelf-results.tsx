import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useText } from '../../languages/language-context';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { ErrorNotice } from '../../ui/error-notice';
import { announce } from '../../ui/live-region';
import type { ListQuery } from './list-query';
import { ProductGrid, ProductGridSkeleton } from './product-grid';
import type { Shelf } from './use-shelf';

const NothingFound = lazy(async () => ({ default: (await import('./filters-in-use')).NothingFound }));

interface ShelfResultsProps {
  readonly query: ListQuery;
  readonly shelf: Shelf;
}

/** What was found, in whichever state that is. */
export function ShelfResults({ query, shelf }: ShelfResultsProps) {
  const { first, error, retry } = shelf;
  if (!first) return error ? <ErrorNotice error={error} onRetry={retry} /> : <ProductGridSkeleton />;
  if (first.items.length === 0)
    return (
      <Suspense>
        <NothingFound query={query} />
      </Suspense>
    );
  return <Found shelf={shelf} />;
}

const PAGE = 24;

function Found({ shelf }: Pick<ShelfResultsProps, 'shelf'>) {
  const { catalog } = useText();
  const { first, items, error, hasMore, isLoadingMore, isStillOther, showMore, retry } = shelf;
  const { grid, rememberFirstNew } = useFocusOnNew(items.length, first?.total ?? 0);
  const left = (first?.total ?? 0) - items.length;
  const more = () => {
    rememberFirstNew();
    showMore();
  };
  return (
    <div aria-busy={isStillOther} className={classNames('transition-opacity delay-150', isStillOther && 'opacity-50')}>
      <ProductGrid ref={grid} items={items} categories={first?.categories} />
      {hasMore && !error && (
        <div className="mt-14 grid justify-items-center">
          <Button look="outline" size="large" busy={isLoadingMore} onClick={more}>
            {catalog.showMore(Math.min(PAGE, Math.max(left, 1)), left)}
          </Button>
        </div>
      )}
      {error && !shelf.isSavedEarlier ? <ErrorNotice error={error} onRetry={retry} /> : null}
    </div>
  );
}

/** Once asked to, moves the focus to the first product that was not there before, and says how many there are now. */
function useFocusOnNew(shown: number, total: number) {
  const { catalog } = useText();
  const grid = useRef<HTMLUListElement>(null);
  const [firstNew, setFirstNew] = useState<number>();
  useEffect(() => {
    if (firstNew === undefined || shown <= firstNew) return;
    grid.current?.children[firstNew]?.querySelector('a')?.focus();
    announce(catalog.shownNow(shown, total));
    setFirstNew(undefined);
  }, [firstNew, shown, total, catalog]);
  return { grid, rememberFirstNew: () => setFirstNew(shown) };
}
