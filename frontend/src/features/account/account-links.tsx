import { useLocation } from 'react-router';
import { useSignedIn } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { PersonIcon } from '../../ui/icons';
import { Link } from '../../ui/link';
import { signInAddress } from './sign-in-address';
import { useSignOut } from './use-sign-out';

const ROW = 'flex min-h-11 w-full items-center gap-2 rounded-full px-3 text-left hover:bg-sunken';

/** To the shopper's orders and out, or to signing in: the rows of a menu. */
export function AccountLinks() {
  const { account } = useText();
  const { to } = useCountry();
  const { pathname, search } = useLocation();
  const signOut = useSignOut();
  if (!useSignedIn()) {
    return (
      <Link to={signInAddress(to, pathname + search)} className={ROW}>
        <PersonIcon />
        {account.signIn}
      </Link>
    );
  }
  return (
    <>
      <Link to={to('orders')} className={ROW}>
        <PersonIcon />
        {account.orders}
      </Link>
      <button type="button" onClick={() => void signOut()} className={ROW}>
        {account.signOut}
      </button>
    </>
  );
}
