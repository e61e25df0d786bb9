import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Cart } from '../../api/cart';
import type { CheckoutBody } from '../../api/checkout';
import { useSignedIn } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';
import { recordEvent } from '../../telemetry/signals';
import { type Attempt, attemptFor, basketOf, keepAttempt, keptAttempt } from './attempt';
import { forgetCoupon } from './basket';
import { type Outcome, send } from './outcome';
import { settle } from './settle';

export type Problem = Extract<Outcome, { kind: 'refused' | 'failed' }>;

export type Payment =
  | { readonly at: 'ready'; readonly problem?: Problem | undefined }
  | { readonly at: 'sending' }
  /** Perhaps paid: the page follows it, also after a reload. */
  | { readonly at: 'confirming'; readonly orderId?: string | undefined };

export interface PaymentControl {
  readonly payment: Payment;
  readonly pay: (body: CheckoutBody, cart: Cart) => void;
}

/** Takes an attempt to its end. There is one at a time, under one key however often it is sent. */
export function usePayment(): PaymentControl {
  const [payment, setPayment] = useState<Payment>(atStart);
  const isSending = useRef(false);
  const conclude = useConclusion(setPayment);

  const pay = (body: CheckoutBody, cart: Cart) => {
    if (isSending.current) return;
    isSending.current = true;
    const attempt = attemptFor({ body, basket: basketOf(cart) }, keptAttempt(), () => crypto.randomUUID());
    keepAttempt({ ...attempt, isOpen: true });
    setPayment({ at: 'sending' });
    void send(attempt).then((outcome) => {
      isSending.current = false;
      conclude(attempt, outcome);
    });
  };

  // Who has to sign in again is asked to; then it goes on.
  const isConfirming = useSignedIn() && payment.at === 'confirming';
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows what is open when it begins, to its end
  useEffect(() => {
    const attempt = keptAttempt();
    if (!isConfirming || !attempt) return;
    const leaving = new AbortController();
    const onFound = (orderId: string) => {
      keepAttempt({ ...attempt, orderId });
      setPayment({ at: 'confirming', orderId });
    };
    settle(attempt, { signal: leaving.signal, onFound }).then(
      (outcome) => conclude(attempt, outcome),
      () => undefined,
    );
    return () => leaving.abort();
  }, [isConfirming]);

  return { payment, pay };
}

function atStart(): Payment {
  const attempt = keptAttempt();
  return attempt?.isOpen ? { at: 'confirming', orderId: attempt.orderId } : { at: 'ready' };
}

/** What follows from an outcome: for the key, for the cart and for the page. */
function useConclusion(show: (payment: Payment) => void): (attempt: Attempt, outcome: Outcome) => void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { to } = useCountry();
  const lookAgain = (key: string) => void queryClient.invalidateQueries({ queryKey: [key] });
  const leave = (orderId: string) => {
    forgetCoupon();
    lookAgain('orders');
    void navigate(to(`orders/${orderId}?placed=1`), { replace: true });
  };
  return (attempt, outcome) => {
    keepAttempt(afterwards(attempt, outcome));
    report(outcome);
    if (outcome.kind !== 'failed') lookAgain('cart');
    if (outcome.kind === 'placed') leave(outcome.orderId);
    else if (outcome.kind === 'open') show({ at: 'confirming', orderId: outcome.orderId });
    else show({ at: 'ready', problem: outcome });
  };
}

function report(outcome: Outcome): void {
  if (outcome.kind === 'placed') recordEvent('checkout_completed', { order_id: outcome.orderId });
  if (outcome.kind === 'refused') recordEvent('checkout_failed', { kind: outcome.refusal });
  if (outcome.kind === 'failed') recordEvent('checkout_failed', { kind: outcome.error.kind });
}

/** An attempt that has ended is forgotten, and its key with it; one that the shop did not take up may be sent again. */
function afterwards(attempt: Attempt, outcome: Outcome): Attempt | undefined {
  if (outcome.kind === 'open') return { ...attempt, isOpen: true, orderId: outcome.orderId };
  return outcome.kind === 'failed' ? { ...attempt, isOpen: false } : undefined;
}
