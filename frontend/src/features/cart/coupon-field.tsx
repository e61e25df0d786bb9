import { type KeyboardEvent, useState } from 'react';
import type { Cart } from '../../api/cart';
import { useSignedIn } from '../../api/use-session';
import { type LaterTexts, useLaterText } from '../../languages/later-texts';
import { Field } from '../../ui/field';
import { useStore } from '../../ui/store';
import { coupon } from './cart';
import { useAccountCart } from './use-cart';

const CODE = /^[A-Z0-9]{3,40}$/;

/** A coupon needs no button: it is checked on Enter, and on leaving. */
export function CouponField() {
  const { cartPage: words } = useLaterText();
  const code = useStore(coupon);
  const isSignedIn = useSignedIn();
  const { data, isFetching } = useAccountCart();
  const [isMistyped, setMistyped] = useState(false);
  const check = (typed: string) => {
    const wanted = typed.trim().toUpperCase();
    const isCode = wanted === '' || CODE.test(wanted);
    setMistyped(!isCode);
    coupon.set(isCode ? wanted : '');
  };
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
    if (key === 'Enter') check(currentTarget.value);
  };
  const answer = code && !isFetching ? answerOf(code, isSignedIn, data, words) : {};
  const error = isMistyped ? words.refused.unknown : answer.error;
  return (
    <div className="py-4">
      <Field label={words.coupon} hint={answer.hint} error={error}>
        {(control) => (
          <input
            {...control}
            defaultValue={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="done"
            onBlur={({ target }) => check(target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <p role="status" className="sr-only">
        {error ?? answer.hint}
      </p>
    </div>
  );
}

interface CouponAnswer {
  readonly hint?: string;
  readonly error?: string;
}

function answerOf(
  code: string,
  isSignedIn: boolean,
  cart: Cart | undefined,
  words: LaterTexts['cartPage'],
): CouponAnswer {
  if (!isSignedIn) return { hint: words.couponNeedsSignIn };
  if (!cart) return {};
  if (!cart.discount) return { error: words.couponUnchecked };
  const { coupon_refused, promo_code } = cart.discount;
  if (coupon_refused) return { error: words.refused[coupon_refused] };
  return promo_code === code ? { hint: words.couponCounts } : {};
}
