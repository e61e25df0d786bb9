import { useParams } from 'react-router';
import { useSignedIn } from '../../api/use-session';
import { ErrorNotice } from '../../ui/error-notice';
import { Skeleton } from '../../ui/skeleton';
import { useSearch } from '../../ui/use-search';
import { OfflineCopy } from './offline-copy';
import { OrderDetails } from './order-details';
import { SignedOut } from './signed-out';
import { useOrder } from './use-order';

/** One order: right after it was placed, and ever after. */
export function OrderPage() {
  const { id = '' } = useParams();
  const parameters = useSearch();
  const isSignedIn = useSignedIn();
  const { data, error, refetch, dataUpdatedAt } = useOrder(id);
  if (!isSignedIn) return <SignedOut />;
  if (data) {
    return (
      <>
        {error && <OfflineCopy updatedAt={dataUpdatedAt} />}
        <OrderDetails order={data} isNew={parameters.has('placed')} />
      </>
    );
  }
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return <OrderSkeleton />;
}

function OrderSkeleton() {
  return (
    <div className="pt-8 lg:pt-12">
      <Skeleton className="h-12 max-w-md rounded-control" />
      <div className="mt-10 grid gap-12 lg:grid-cols-[1fr_24rem]">
        <Skeleton className="h-96 rounded-tile" />
        <Skeleton className="h-80 rounded-tile" />
      </div>
    </div>
  );
}
