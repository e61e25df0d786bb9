import { useEffect, useRef } from 'react';
import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { OfflineIcon } from '../../ui/icons';
import { Link } from '../../ui/link';
import { useOnline } from '../../ui/use-online';

/** Nobody knows yet whether it is paid. The page finds out by itself. */
export function Confirming({ orderId }: { readonly orderId: string | undefined }) {
  const { confirming } = useLaterText().checkout;
  const { to } = useCountry();
  const isOnline = useOnline();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="mx-auto grid max-w-xl justify-items-center gap-5 py-16 text-center lg:py-24">
      <title>{`${confirming.title} — WebStore`}</title>
      <Waiting />
      <h1 ref={heading} tabIndex={-1} className="font-display text-h1 font-bold text-balance">
        {confirming.title}
      </h1>
      <p className="text-lg text-pretty text-ink-2">{confirming.text}</p>
      {orderId && <p className="text-sm break-all text-ink-2">{confirming.number(orderId)}</p>}
      {!isOnline && (
        <p role="status" className="flex items-center gap-2 font-medium">
          <OfflineIcon />
          {confirming.offline}
        </p>
      )}
      <Link to={to('orders')} className="inline-flex min-h-11 items-center underline underline-offset-4">
        {confirming.leave}
      </Link>
    </section>
  );
}

function Waiting() {
  return (
    <div aria-hidden="true" className="flex gap-2">
      {['first', 'second', 'third'].map((dot) => (
        <span key={dot} className="size-3 rounded-full bg-ink motion-safe:animate-breathe" />
      ))}
    </div>
  );
}
