import { useId } from 'react';
import { useSignedIn } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { Button, ButtonLink } from '../../ui/button';
import { useOnline } from '../../ui/use-online';
import { cart } from './cart';
import { useKeptCart } from './use-cart';

/** On to the order; a visitor signs in first, and the cart comes along. */
export function CheckoutButton() {
  const { cartPage: words } = useLaterText();
  const { to } = useCountry();
  const isSignedIn = useSignedIn();
  const obstacle = useObstacle();
  const reasonId = useId();
  if (obstacle !== undefined) {
    return (
      <div className="grid gap-2">
        <Button look="buy" wide disabled aria-describedby={reasonId} className="min-h-12">
          {words.checkout}
        </Button>
        <p id={reasonId} className="text-center text-sm text-ink-2">
          {obstacle}
        </p>
      </div>
    );
  }
  const place = isSignedIn ? to('checkout') : `${to('sign-in')}?${new URLSearchParams({ back: to('checkout') })}`;
  return (
    <ButtonLink look="buy" wide to={place} onClick={cart.flush} className="min-h-12">
      {words.checkout}
    </ButtonLink>
  );
}

function useObstacle(): string | undefined {
  const { cartPage: words } = useLaterText();
  const { lines } = useKeptCart();
  const isOnline = useOnline();
  if (!isOnline) return words.checkoutOffline;
  if (lines.some(({ price, quantity }) => price === null && quantity > 0)) return words.checkoutUnsold;
  return lines.some(({ quantity }) => quantity > 0) ? undefined : words.checkoutEmpty;
}
