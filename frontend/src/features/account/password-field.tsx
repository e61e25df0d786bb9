import { useState } from 'react';
import { useLaterText } from '../../languages/later-texts';
import { Field } from '../../ui/field';
import { PASSWORD_AT_LEAST } from './credentials';

interface PasswordFieldProps {
  readonly id: string;
  readonly isNew: boolean;
  readonly error: string | undefined;
}

/** A password, which can be looked at. */
export function PasswordField({ id, isNew, error }: PasswordFieldProps) {
  const { signIn } = useLaterText();
  const [isSeen, setSeen] = useState(false);
  return (
    <div className="grid gap-1">
      <Field
        id={id}
        label={signIn.password}
        hint={isNew ? signIn.passwordHint(PASSWORD_AT_LEAST) : undefined}
        error={error}
      >
        {(control) => (
          <input
            {...control}
            name="password"
            type={isSeen ? 'text' : 'password'}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="go"
          />
        )}
      </Field>
      <label className="inline-flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          checked={isSeen}
          onChange={({ target }) => setSeen(target.checked)}
          className="size-5 accent-ink"
        />
        {signIn.showPassword}
      </label>
    </div>
  );
}
