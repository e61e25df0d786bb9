import { useState } from 'react';
import { register, signIn } from '../../api/accounts';
import { useText } from '../../languages/language-context';
import { useLaterText } from '../../languages/later-texts';
import { Button } from '../../ui/button';
import { CredentialsForm } from './credentials-form';
import { DemoShopper } from './demo-shopper';

/** Signing in, or opening an account, by one form that can turn into the other. */
export function SignIn() {
  const { ui } = useText();
  const { signIn: words } = useLaterText();
  const [isNew, setNew] = useState(false);
  return (
    <div className="grid gap-6">
      <DemoShopper />
      <CredentialsForm
        key={String(isNew)}
        isNew={isNew}
        onSubmit={({ name, email, password }) =>
          isNew ? register({ name, email, password }) : signIn({ email, password })
        }
      />
      <p className="flex flex-wrap items-center gap-x-3">
        {isNew ? words.haveAccount : words.noAccount}
        <Button look="plain" onClick={() => setNew(!isNew)} className="underline underline-offset-4">
          {isNew ? ui.signIn : words.register}
        </Button>
      </p>
    </div>
  );
}
