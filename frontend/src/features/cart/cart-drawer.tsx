import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { Dialog } from '../../ui/dialog';
import { Link } from '../../ui/link';
import { cart, drawer } from './cart';
import { CartNotes } from './cart-notes';
import { CheckoutButton } from './checkout-button';
import { CouponField } from './coupon-field';
import { EmptyCart } from './empty-cart';
import { LineList } from './line-list';
import { Totals } from './totals';
import { useFreshCart } from './use-fresh-cart';

/** The cart beside the page one is on. */
export function CartDrawer({ open }: { readonly open: boolean }) {
  const { cartPage: words } = useLaterText();
  const close = () => drawer.set(false);
  return (
    <Dialog open={open} title={words.title} onClose={close} shape="drawer">
      {open && <Inside onClose={close} />}
    </Dialog>
  );
}

function Inside({ onClose }: { readonly onClose: () => void }) {
  const { cartPage: words } = useLaterText();
  const { to } = useCountry();
  const lines = useFreshCart();
  if (lines.length === 0) return <EmptyCart onKeepShopping={onClose} />;
  return (
    <>
      <div tabIndex={-1} data-cart className="-mx-5 grow overflow-y-auto px-5 outline-none sm:-mx-6 sm:px-6">
        <CartNotes />
        <LineList lines={lines} />
        <CouponField />
      </div>
      <div className="grid gap-3 border-t border-line pt-4">
        <Totals />
        <CheckoutButton />
        <div className="flex flex-wrap justify-between gap-x-4 text-sm">
          <button type="button" onClick={onClose} className="min-h-11 underline underline-offset-4">
            {words.keepShopping}
          </button>
          <Link
            to={to('cart')}
            onClick={cart.flush}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {words.asPage}
          </Link>
        </div>
      </div>
    </>
  );
}
