import { useEffect, useState } from 'react';
import type { Cart } from '../../api/cart';
import { priceText } from '../../countries/price';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { useLaterText } from '../../languages/later-texts';
import { Button } from '../../ui/button';
import { announce } from '../../ui/live-region';
import { useOnline } from '../../ui/use-online';
import { useSecondsLeft } from '../../ui/use-seconds-left';
import type { Problem } from './use-payment';

const PATIENCE_MS = 1_200;

interface PayButtonProps {
  readonly total: Cart['total'];
  readonly isSending: boolean;
  readonly problem: Problem | undefined;
}

/** Says what is paid; waits as long as the shop has asked for. */
export function PayButton({ total, isSending, problem }: PayButtonProps) {
  const { checkout } = useLaterText();
  const { ui } = useText();
  const { country } = useCountry();
  const isSlow = useIsSlow(isSending);
  const secondsLeft = useSecondsLeft((problem?.kind === 'failed' && problem.error.retryAfterMs) || 0);
  const isWaiting = !isSending && secondsLeft > 0;
  const words = isWaiting ? ui.tryAgainIn(secondsLeft) : checkout.pay(priceText(total, country));
  const isOnline = useOnline();
  return (
    <div>
      <p role="status" className="text-pretty not-empty:mb-4 not-empty:font-medium">
        {!isOnline && !isSending && checkout.failed.offline}
      </p>
      <Button type="submit" look="buy" size="large" wide busy={isSending || isWaiting || !isOnline}>
        {isSlow ? checkout.contacting : words}
      </Button>
      <p className="mt-3 text-center text-sm text-ink-2">{checkout.payHint}</p>
    </div>
  );
}

function useIsSlow(isSending: boolean): boolean {
  const { contacting } = useLaterText().checkout;
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isSending) return;
    const timer = setTimeout(() => {
      setIsSlow(true);
      announce(contacting);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isSending, contacting]);
  return isSlow;
}
