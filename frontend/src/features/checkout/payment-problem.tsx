import { type ReactNode, useEffect, useRef } from 'react';
import { ApiError } from '../../api/api-error';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { type LaterTexts, useLaterText } from '../../languages/later-texts';
import { Button, ButtonLink } from '../../ui/button';
import { WarningIcon } from '../../ui/icons';
import { SupportCode } from '../../ui/support-code';
import { forgetCoupon, useCoupon } from './basket';
import type { Problem } from './use-payment';

/** Why the payment did not go through, and what to do about it. What was typed is still there. */
export function PaymentProblem({ problem }: { readonly problem: Problem | undefined }) {
  const ref = useRef<HTMLDivElement>(null);
  const { ui } = useText();
  const { checkout } = useLaterText();
  useEffect(() => {
    if (problem) ref.current?.focus();
  }, [problem]);
  const coupon = useCoupon();
  if (!problem || (isOfCoupon(problem) && !coupon)) return null;
  const { error } = problem;
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="grid gap-2 rounded-tile border-2 border-danger p-5">
      <p className="flex items-start gap-3 text-lg font-semibold text-pretty">
        <WarningIcon className="mt-1 size-5 text-danger" />
        {sentence(problem, checkout) ?? ui.errors.unauthorized}
      </p>
      <WayOn problem={problem} />
      {isUnexpected(problem) && error && <SupportCode code={error.traceId} />}
    </div>
  );
}

function WayOn({ problem }: { readonly problem: Problem }): ReactNode {
  const { checkout } = useLaterText();
  const { to } = useCountry();
  if (problem.kind === 'failed') return null;
  switch (problem.refusal) {
    case 'payment-declined':
      return <p className="text-ink-2">{checkout.declinedNext}</p>;
    case 'coupon-refused':
      return (
        <Button look="outline" className="justify-self-start" onClick={forgetCoupon}>
          {checkout.withoutCoupon}
        </Button>
      );
    case 'out-of-stock':
    case 'items-not-sold-here':
    case 'cart-empty':
      return (
        <ButtonLink look="outline" className="justify-self-start" to={to('cart')}>
          {checkout.changeCart}
        </ButtonLink>
      );
    default:
      return null;
  }
}

function sentence(problem: Problem, { refused, failed }: LaterTexts['checkout']): string | undefined {
  if (problem.kind === 'refused') return refused[problem.refusal];
  if (problem.error.kind === 'rateLimited') return failed.rateLimited;
  if (problem.error.kind === 'unauthorized') return undefined;
  return problem.error.type === 'payments-unavailable' ? failed.unavailable : failed.server;
}

function isOfCoupon(problem: Problem): boolean {
  return problem.kind === 'refused' && problem.refusal === 'coupon-refused';
}

/** What support would have to look into. */
function isUnexpected(problem: Problem): boolean {
  if (problem.kind === 'refused') return problem.refusal === 'other' && problem.error instanceof ApiError;
  return problem.error.kind === 'server';
}
