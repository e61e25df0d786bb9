import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { ButtonLink } from '../../ui/button';
import { PageTitle } from '../../ui/page-title';
import { CartNotes } from './cart-notes';
import { CheckoutButton } from './checkout-button';
import { CouponField } from './coupon-field';
import { EmptyCart } from './empty-cart';
import { LineList } from './line-list';
import { Totals } from './totals';
import { useFreshCart } from './use-fresh-cart';

/** The cart as a page with an address of its own. */
export function CartPage() {
  const { cartPage: words } = useLaterText();
  const lines = useFreshCart();
  return (
    <div tabIndex={-1} data-cart className="pt-10 outline-none lg:pt-14">
      <meta name="robots" content="noindex" />
      <PageTitle title={words.title} />
      {lines.length === 0 ? (
        <EmptyCart />
      ) : (
        <div className="mt-6 grid gap-10 lg:grid-cols-[1.6fr_1fr] lg:gap-16">
          <div>
            <CartNotes />
            <LineList lines={lines} />
          </div>
          <Summary />
        </div>
      )}
    </div>
  );
}

function Summary() {
  const { cartPage: words } = useLaterText();
  const { to } = useCountry();
  return (
    <section aria-label={words.summary} className="grid gap-4 lg:sticky lg:top-28 lg:self-start">
      <CouponField />
      <Totals />
      <CheckoutButton />
      <ButtonLink look="plain" to={to()}>
        {words.keepShopping}
      </ButtonLink>
    </section>
  );
}
