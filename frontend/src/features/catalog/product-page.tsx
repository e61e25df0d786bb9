import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { ApiError } from '../../api/api-error';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { ErrorNotice } from '../../ui/error-notice';
import { PageTitle } from '../../ui/page-title';
import { Skeleton } from '../../ui/skeleton';
import { ProductDetails } from './product-details';
import { useProduct } from './use-product';

const NotSoldHere = lazy(async () => ({ default: (await import('./not-sold-here')).NotSoldHere }));
const NoSuchProduct = lazy(async () => ({ default: (await import('./not-sold-here')).NoSuchProduct }));

export function ProductPage() {
  const { country } = useCountry();
  const { catalog } = useText();
  const { id = '' } = useParams();
  const { product, error, retry } = useProduct(country, id);
  if (product) return <ProductDetails key={`${country} ${id}`} product={product} />;
  if (error instanceof ApiError && error.kind === 'notFound')
    return (
      <Suspense>
        {error.type === 'product-not-sold-here' ? <NotSoldHere id={id} error={error} /> : <NoSuchProduct />}
      </Suspense>
    );
  if (!error) return <ProductSkeleton />;
  return (
    <>
      <PageTitle title={catalog.title} className="sr-only" />
      <ErrorNotice error={error} onRetry={retry} />
    </>
  );
}

function ProductSkeleton() {
  return (
    <div className="pt-6">
      <div className="h-11" />
      <div className="mt-2 grid gap-8 lg:grid-cols-[1.15fr_1fr] lg:gap-16">
        <Skeleton className="aspect-4/5 rounded-tile" />
        <div className="lg:pt-8">
          <Skeleton className="h-12 max-w-80 rounded-control" />
        </div>
      </div>
    </div>
  );
}
