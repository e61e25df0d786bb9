import { lazy, Suspense } from 'react';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { OfflineIcon } from '../../ui/icons';
import { PageLinks } from '../../ui/page-links';
import { useWideScreen } from '../../ui/use-wide-screen';
import { CategoryBar } from './category-bar';
import { addressOf, without } from './list-query';
import { ShelfHead } from './shelf-head';
import { ShelfResults } from './shelf-results';
import { ShelfToolbar } from './shelf-toolbar';
import { useListQuery } from './use-list-query';
import { useShelf } from './use-shelf';
import { useTopOfResults } from './use-top-of-results';

const AppliedFilters = lazy(async () => ({ default: (await import('./filters-in-use')).AppliedFilters }));
const PriceFilter = lazy(async () => ({ default: (await import('./price-filter')).PriceFilter }));

/** The shelf of a country: what is asked for stands in the address. */
export function ListPage() {
  const { catalog } = useText();
  const { country } = useCountry();
  const query = useListQuery();
  const shelf = useShelf(country, query);
  const isNarrowed = Object.keys(without(query, 'sort')).length > 0;
  const hasCategories = query.category !== undefined || shelf.first?.categories.length !== 0;
  const isWide = useWideScreen();
  const top = useTopOfResults(query);
  return (
    <>
      <PageLinks search={query.category ? addressOf({ category: query.category }) : ''} />
      {query.q && <meta name="robots" content="noindex" />}
      <ShelfHead query={query} items={shelf.items} />
      {hasCategories && <CategoryBar categories={shelf.first?.categories ?? []} query={query} />}
      <div ref={top} className="grid scroll-mt-36 gap-x-10 pt-6 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <div className="max-lg:hidden lg:sticky lg:top-38 lg:self-start">
          <Suspense>{isWide && <PriceFilter query={query} />}</Suspense>
        </div>
        <section aria-labelledby="products" className="grid content-start gap-y-5">
          <h2 id="products" className="sr-only">
            {catalog.products}
          </h2>
          <ShelfToolbar query={query} first={shelf.first} />
          {isNarrowed && (
            <div className="min-h-11">
              <Suspense>
                <AppliedFilters query={query} />
              </Suspense>
            </div>
          )}
          {shelf.isSavedEarlier && <SavedEarlier />}
          <ShelfResults query={query} shelf={shelf} />
        </section>
      </div>
    </>
  );
}

function SavedEarlier() {
  const { catalog } = useText();
  return (
    <p role="status" className="flex items-center gap-3 rounded-tile bg-sunken px-4 py-3">
      <OfflineIcon />
      {catalog.savedEarlier}
    </p>
  );
}
