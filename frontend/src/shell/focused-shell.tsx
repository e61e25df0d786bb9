import { useCountry } from '../countries/use-country';
import { useText } from '../languages/language-context';
import { Link } from '../ui/link';
import { Shell } from './shell';
import { Wordmark } from './wordmark';

/** Around the checkout: no way to wander off, and one way back. */
export function FocusedShell() {
  return <Shell header={<FocusedHeader />} />;
}

function FocusedHeader() {
  const { shell } = useText();
  const { to } = useCountry();
  return (
    <header className="border-b border-line">
      <div className="page-width flex h-15 items-center justify-between gap-4">
        <Wordmark />
        <Link to={to('cart')} className="inline-flex min-h-11 items-center underline underline-offset-4">
          {shell.backToCart}
        </Link>
      </div>
    </header>
  );
}
