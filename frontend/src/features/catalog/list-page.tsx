import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { listProducts } from '../../api/catalog';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { ErrorNotice } from '../../ui/error-notice';
import { PageTitle } from '../../ui/page-title';
import { CategoryBar } from './category-bar';
import { listQueryOf } from './list-query';
import { ProductGrid, ProductGridSkeleton } from './product-grid';

/** The shelf of a country: what is asked for stands in the address. */
export function ListPage() {
  const { catalog } = useText();
  const { country } = useCountry();
  const [parameters] = useSearchParams();
  const query = listQueryOf(parameters);
  const { data, error, refetch } = useQuery({
    queryKey: ['products', country, query],
    queryFn: ({ signal }) => listProducts(country, query, signal),
    placeholderData: (previous) => previous,
  });
  return (
    <>
      <section className="grid gap-6 pt-12 pb-10 lg:grid-cols-[1.5fr_1fr] lg:items-end lg:pt-16">
        <PageTitle title={catalog.title} className="max-w-[9em] text-display">
          {catalog.headline}
        </PageTitle>
        <p className="max-w-prose text-lg text-pretty text-ink-2">{catalog.lead}</p>
      </section>
      <CategoryBar categories={data?.categories ?? []} total={data?.total} />
      <h2 className="sr-only">{catalog.products}</h2>
      <p role="status" className="mt-6 mb-8 text-sm text-ink-2">
        {data ? catalog.count(data.total) : catalog.loading}
      </p>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <ProductGridSkeleton />}
      {data?.items.length === 0 && <p className="py-16 text-center font-display text-h2">{catalog.nothingFound}</p>}
      {data && data.items.length > 0 && <ProductGrid list={data} />}
    </>
  );
}
