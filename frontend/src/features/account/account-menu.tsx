import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { whoAmI } from '../../api/accounts';
import { useSignedIn } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { PersonIcon } from '../../ui/icons';
import { Link } from '../../ui/link';
import { AccountLinks } from './account-links';
import { signInAddress } from './sign-in-address';

const ROUND = 'inline-grid size-11 place-items-center rounded-full hover:bg-sunken';

/** The account in the header: a way in, or a menu under the shopper's name. */
export function AccountMenu() {
  const { account } = useText();
  const { to } = useCountry();
  const { pathname, search } = useLocation();
  if (useSignedIn()) return <Menu />;
  return (
    <Link to={signInAddress(to, pathname + search)} className={ROUND}>
      <PersonIcon />
      <span className="sr-only">{account.signIn}</span>
    </Link>
  );
}

function Menu() {
  const { account } = useText();
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({ queryKey: ['me'], queryFn: ({ signal }) => whoAmI(signal), enabled: isOpen });
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes it
  useEffect(() => menu.current?.hidePopover?.(), [pathname]);
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={account.menu} className={ROUND}>
        <PersonIcon />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        onToggle={({ newState }) => setOpen(newState === 'open')}
        className="inset-auto top-16 right-20 min-w-52 rounded-tile border border-line bg-surface p-2 text-ink shadow-drawer"
      >
        {data && <p className="max-w-64 truncate px-3 py-2 text-sm text-ink-2">{account.signedInAs(data.name)}</p>}
        <AccountLinks />
      </div>
    </>
  );
}
