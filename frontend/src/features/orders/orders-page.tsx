import { useInfiniteQuery } from '@tanstack/react-query';
import { listOrders } from '../../api/orders';
import { useSignedIn } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { Button, ButtonLink } from '../../ui/button';
import { ErrorNotice } from '../../ui/error-notice';
import { PageTitle } from '../../ui/page-title';
import { Skeleton } from '../../ui/skeleton';
import { Suggestions } from '../cart/suggestions';
import { OfflineCopy } from './offline-copy';
import { OrderRow } from './order-row';
import { SignedOut } from './signed-out';

/** What the shopper has ordered, newest first. */
export function OrdersPage() {
  const { orders } = useLaterText();
  const isSignedIn = useSignedIn();
  const answer = useInfiniteQuery({
    queryKey: ['orders'],
    queryFn: ({ pageParam, signal }) => listOrders(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    enabled: isSignedIn,
  });
  const { data, error, refetch, dataUpdatedAt } = answer;
  if (!isSignedIn) return <SignedOut />;
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  const rows = data?.pages.flatMap(({ items }) => items);
  return (
    <div className="max-w-4xl pt-8 lg:pt-12">
      <PageTitle title={orders.title} />
      {error && <OfflineCopy updatedAt={dataUpdatedAt} />}
      {!rows && <ListSkeleton />}
      {rows?.length === 0 && <NoneYet />}
      {rows && rows.length > 0 && (
        <ul className="mt-6">
          {rows.map((order) => (
            <OrderRow key={order.order_id} order={order} />
          ))}
        </ul>
      )}
      {answer.hasNextPage && (
        <Button
          look="outline"
          className="mt-8"
          busy={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          {orders.showMore}
        </Button>
      )}
    </div>
  );
}

function NoneYet() {
  const { orders } = useLaterText();
  const { to } = useCountry();
  return (
    <div className="grid gap-8 pt-4">
      <p className="text-lg text-ink-2">{orders.none}</p>
      <Suggestions />
      <ButtonLink to={to()} className="justify-self-start">
        {orders.browse}
      </ButtonLink>
    </div>
  );
}

function ListSkeleton() {
  return (
    <div className="mt-6 grid gap-6">
      {['a', 'b', 'c'].map((row) => (
        <Skeleton key={row} className="h-40 rounded-tile" />
      ))}
    </div>
  );
}
