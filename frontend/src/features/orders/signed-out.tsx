import { useLocation } from 'react-router';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { useLaterText } from '../../languages/later-texts';
import { ButtonLink } from '../../ui/button';
import { PageTitle } from '../../ui/page-title';
import { signInAddress } from '../account/sign-in-address';

/** Orders are for who has placed them; signing in leads back here. */
export function SignedOut() {
  const { orders } = useLaterText();
  const { ui } = useText();
  const { to } = useCountry();
  const { pathname, search } = useLocation();
  return (
    <div className="grid justify-items-start gap-6 pt-12">
      <PageTitle title={orders.title} />
      <p className="text-lg text-ink-2">{orders.signedOut}</p>
      <ButtonLink to={signInAddress(to, pathname + search)}>{ui.signIn}</ButtonLink>
    </div>
  );
}
