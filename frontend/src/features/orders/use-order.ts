import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { findOrder } from '../../api/orders';
import { useSignedIn } from '../../api/use-session';
import { useLaterText } from '../../languages/later-texts';
import { announce } from '../../ui/live-region';
import { isAtRest, standingOf } from './standing';

const WATCHED_MS = 15_000;
const UNWATCHED_MS = 60_000;

/** An order as it goes its way: looked at again until it is at rest, less often while nobody sees the page. */
export function useOrder(orderId: string) {
  const answer = useQuery({
    queryKey: ['order', orderId],
    queryFn: ({ signal }) => findOrder(orderId, signal),
    enabled: useSignedIn(),
    staleTime: WATCHED_MS,
    refetchInterval: ({ state: { data, status } }) =>
      (data ? isAtRest(data) : status === 'error') ? false : pauseMs(document.hidden),
    refetchIntervalInBackground: true,
  });
  useAnnouncedStanding(answer.data && standingOf(answer.data));
  return answer;
}

export function pauseMs(isHidden: boolean): number {
  return isHidden ? UNWATCHED_MS : WATCHED_MS;
}

/** What it changes to is said aloud; what it was when the page came is read there. */
function useAnnouncedStanding(standing: ReturnType<typeof standingOf> | undefined): void {
  const { orders } = useLaterText();
  const said = useRef(standing);
  useEffect(() => {
    if (said.current && standing && said.current !== standing) announce(orders.standing[standing]);
    said.current = standing;
  }, [standing, orders]);
}
