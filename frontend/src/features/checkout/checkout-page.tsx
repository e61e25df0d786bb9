import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { whoAmI } from '../../api/accounts';
import { useSessionLost, useSignedIn } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { useLaterText } from '../../languages/later-texts';
import { ButtonLink } from '../../ui/button';
import { ErrorNotice } from '../../ui/error-notice';
import { PageTitle } from '../../ui/page-title';
import { Skeleton } from '../../ui/skeleton';
import { signInAddress } from '../account/sign-in-address';
import { useCartCount } from '../cart/use-cart';
import { useBasket } from './basket';
import { emptyCard } from './card-form';
import { CheckoutSteps } from './checkout-steps';
import { Confirming } from './confirming';
import { usePayment } from './use-payment';

/** From the cart to the order: contact, delivery, payment. What is perhaps paid already comes first. */
export function CheckoutPage() {
  const { pathname, search } = useLocation();
  const { to } = useCountry();
  const isSignedIn = useSignedIn();
  // A sign-in that was lost on the way is asked for over the page, and nothing of it goes.
  const isLost = useSessionLost();
  if (isSignedIn || isLost) return <SignedInCheckout />;
  return <Navigate to={signInAddress(to, pathname + search)} replace />;
}

function SignedInCheckout() {
  const { checkout } = useLaterText();
  const control = usePayment();
  // Outlives the steps, which give way to a payment without a final word.
  const [card, setCard] = useState(emptyCard);
  const basket = useBasket();
  const me = useQuery({ queryKey: ['me'], queryFn: ({ signal }) => whoAmI(signal) });
  const { payment } = control;
  if (payment.at === 'confirming') return <Confirming orderId={payment.orderId} />;
  if (basket.error && !basket.data) return <ErrorNotice error={basket.error} onRetry={() => void basket.refetch()} />;
  const isEmpty = basket.data?.lines.length === 0 && payment.at !== 'sending';
  return (
    <div className="pt-8 lg:pt-12">
      <PageTitle title={checkout.title} />
      {isEmpty && <NothingThere />}
      {!isEmpty && (!basket.data || me.isPending) && <CheckoutSkeleton />}
      {!isEmpty && basket.data && !me.isPending && (
        <CheckoutSteps
          key={me.data?.id}
          cart={basket.data}
          account={me.data}
          control={control}
          card={card}
          onCard={setCard}
        />
      )}
    </div>
  );
}

/** What a visitor has gathered reaches the account a moment after the sign-in. */
function NothingThere() {
  return useCartCount() > 0 ? <CheckoutSkeleton /> : <NothingToPay />;
}

function NothingToPay() {
  const { checkout } = useLaterText();
  const { shell } = useText();
  const { to } = useCountry();
  return (
    <div role="alert" className="grid max-w-xl justify-items-start gap-6 pt-8">
      <p className="text-lg text-pretty text-ink-2">{checkout.refused['cart-empty']}</p>
      <ButtonLink to={to('cart')}>{shell.backToCart}</ButtonLink>
    </div>
  );
}

function CheckoutSkeleton() {
  return (
    <div className="mt-8 grid gap-8 lg:mt-10 lg:grid-cols-[1fr_24rem] lg:gap-16">
      <Skeleton className="h-14 rounded-tile lg:order-2 lg:h-96" />
      <div className="grid content-start gap-5">
        <Skeleton className="h-11 max-w-60 rounded-control" />
        <Skeleton className="h-18 rounded-control" />
        <Skeleton className="h-18 rounded-control" />
      </div>
    </div>
  );
}
