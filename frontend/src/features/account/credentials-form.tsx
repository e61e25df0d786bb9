import { type FormEvent, useRef } from 'react';
import { useText } from '../../languages/language-context';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { type CredentialName, type Credentials, credentialNames } from './credentials';
import { ErrorSummary } from './error-summary';
import { PasswordField } from './password-field';
import { refusalText } from './refusal-text';
import { useSubmission } from './use-submission';

interface CredentialsFormProps {
  /** Opens an account: asks for a name, and for a password to be chosen. */
  readonly isNew: boolean;
  readonly onSubmit: (credentials: Credentials) => Promise<void>;
}

export function CredentialsForm({ isNew, onSubmit }: CredentialsFormProps) {
  const texts = useText();
  const { account } = texts;
  const form = useRef<HTMLFormElement>(null);
  const { mistakes, error, isBusy, attempt, submit } = useSubmission(isNew, onSubmit);
  const sayOf = (name: CredentialName) => {
    const mistake = mistakes[name];
    return mistake && account.mistakes[mistake];
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [name = '', email = '', password = ''] = credentialNames.map((field) => String(typed.get(field) ?? ''));
    submit({ name: name.trim(), email: email.trim(), password });
  };
  const goTo = (name: CredentialName) => form.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus();
  const wrong = credentialNames.flatMap((name) => {
    const text = sayOf(name);
    return text ? [{ text, go: () => goTo(name) }] : [];
  });
  return (
    <form ref={form} onSubmit={send} noValidate className="grid gap-5">
      <ErrorSummary
        key={attempt}
        fields={wrong}
        message={error === undefined ? undefined : refusalText(error, texts)}
      />
      {isNew && (
        <Field label={account.name} error={sayOf('name')}>
          {(control) => <input {...control} name="name" autoComplete="name" enterKeyHint="next" />}
        </Field>
      )}
      <Field label={account.email} error={sayOf('email')}>
        {(control) => (
          <input {...control} name="email" type="email" inputMode="email" autoComplete="username" enterKeyHint="next" />
        )}
      </Field>
      <PasswordField isNew={isNew} error={sayOf('password')} />
      <Button type="submit" busy={isBusy} className="min-h-12">
        {isNew ? account.register : account.signIn}
      </Button>
    </form>
  );
}
