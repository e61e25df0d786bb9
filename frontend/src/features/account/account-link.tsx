import { Link } from 'react-router';
import { useSignedIn } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { PersonIcon } from '../../ui/icons';

/** To the shopper's orders, or to signing in. */
export function AccountLink() {
  const { account } = useText();
  const { to } = useCountry();
  const isSignedIn = useSignedIn();
  return (
    <Link
      to={to(isSignedIn ? 'orders' : 'sign-in')}
      className="inline-flex min-h-11 min-w-11 items-center gap-2 rounded-full px-3 hover:bg-sunken"
    >
      <PersonIcon />
      <span className="sm:sr-only">{isSignedIn ? account.orders : account.signIn}</span>
    </Link>
  );
}
