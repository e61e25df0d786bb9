import type { MoneyOnWire } from '@webstore/contracts';
import { money, times } from '@webstore/money';
import { useState } from 'react';
import { priceText } from '../../countries/price';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { Button } from '../../ui/button';
import { announce } from '../../ui/live-region';
import { Stepper } from '../../ui/stepper';
import { cart, drawer } from './cart';
import type { CartItem } from './cart-lines';
import { useCartCount } from './use-cart';

interface BuyBoxProps {
  readonly item: CartItem & { readonly price: MoneyOnWire };
}

/** How many, and the one button of the product page. */
export function BuyBox({ item }: BuyBoxProps) {
  const [quantity, setQuantity] = useState(1);
  return (
    <div className="mt-8 flex flex-wrap items-center gap-4">
      <Stepper of={item.name} quantity={quantity} onChange={setQuantity} />
      <BuyButton item={item} quantity={quantity} onAdded={() => setQuantity(1)} />
    </div>
  );
}

interface BuyButtonProps extends BuyBoxProps {
  readonly quantity?: number;
  readonly onAdded?: () => void;
}

/** Adds and opens the cart. */
export function BuyButton({ item, quantity = 1, onAdded }: BuyButtonProps) {
  const { cart: words } = useText();
  const { country } = useCountry();
  const count = useCartCount();
  const { amountMinor, currency } = times(money(item.price.amount_minor, item.price.currency), quantity);
  const add = () => {
    cart.add(item, quantity);
    announce(words.added(item.name, count + quantity));
    drawer.set(true);
    onAdded?.();
  };
  return (
    <Button look="buy" onClick={add} className="min-h-12 min-w-56 grow">
      {words.addFor(priceText({ amount_minor: amountMinor, currency }, country))}
    </Button>
  );
}
