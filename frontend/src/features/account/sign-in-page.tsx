import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useSignedIn } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { PageTitle } from '../../ui/page-title';
import { useSearch } from '../../ui/use-search';
import { SignIn } from './sign-in';
import { wayBack } from './sign-in-address';

/** Signs in and goes back to where one was. */
export function SignInPage() {
  const { signIn } = useLaterText();
  const { to } = useCountry();
  const parameters = useSearch();
  const navigate = useNavigate();
  const isSignedIn = useSignedIn();
  const back = wayBack(parameters.get('back'), to());
  useEffect(() => {
    if (isSignedIn) void navigate(back, { replace: true });
  }, [isSignedIn, back, navigate]);
  return (
    <div className="mx-auto max-w-md pt-10 lg:pt-14">
      <meta name="robots" content="noindex" />
      <PageTitle title={signIn.title} />
      <p className="mt-3 mb-8 text-lg text-ink-2">{signIn.lead}</p>
      <SignIn />
    </div>
  );
}
