import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { findProduct } from '../../api/catalog';
import { useCountry } from '../../countries/use-country';
import { ErrorNotice } from '../../ui/error-notice';
import { Skeleton } from '../../ui/skeleton';
import { ProductDetails } from './product-details';

export function ProductPage() {
  const { country } = useCountry();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['product', country, id],
    queryFn: ({ signal }) => findProduct(country, id, signal),
  });
  if (data) return <ProductDetails product={data} />;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
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
