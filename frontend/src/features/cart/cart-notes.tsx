import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useSessionLost } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { useLaterText } from '../../languages/later-texts';
import { InfoIcon, OfflineIcon } from '../../ui/icons';
import { Link } from '../../ui/link';
import { useOnline } from '../../ui/use-online';
import { isUnsaved } from './cart-lines';
import { useKeptCart } from './use-cart';

/** What stands between the cart and the account at this moment. */
export function CartNotes() {
  const { ui } = useText();
  const { cartPage: words } = useLaterText();
  const { to } = useCountry();
  const { pathname, search } = useLocation();
  const isOnline = useOnline();
  const isLost = useSessionLost();
  const isWaiting = useKeptCart().lines.some((line) => isUnsaved(line) && line.saved > 0);
  if (!isOnline) return <Note icon={<OfflineIcon />}>{isWaiting ? words.waiting : words.offline}</Note>;
  if (!isLost) return null;
  return (
    <Note icon={<InfoIcon />}>
      {words.signedOut}{' '}
      <Link
        to={`${to('sign-in')}?${new URLSearchParams({ back: pathname + search })}`}
        className="font-semibold underline underline-offset-4"
      >
        {ui.signIn}
      </Link>
    </Note>
  );
}

function Note({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <p role="status" className="my-3 flex gap-3 rounded-control bg-sunken px-4 py-3">
      {icon}
      <span>{children}</span>
    </p>
  );
}
