import { type FormEvent, useId, useMemo } from 'react';
import { useText } from '../../languages/language-context';
import { type LaterTexts, useLaterText } from '../../languages/later-texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { type CredentialName, type Credentials, credentialNames, type Mistakes } from './credentials';
import { PasswordField } from './password-field';
import { Refusal } from './refusal';
import { useRefusalText } from './use-refusal-text';
import { useSubmission } from './use-submission';

interface CredentialsFormProps {
  /** Opens an account: asks for a name, and for a password to be chosen. */
  readonly isNew: boolean;
  readonly onSubmit: (credentials: Credentials) => Promise<void>;
}

export function CredentialsForm({ isNew, onSubmit }: CredentialsFormProps) {
  const { ui } = useText();
  const { signIn: words } = useLaterText();
  const refusalText = useRefusalText();
  const formId = useId();
  const { mistakes, error, isBusy, attempt, submit } = useSubmission(isNew, onSubmit);
  const idOf = (name: CredentialName) => `${formId}-${name}`;
  const sayOf = (name: CredentialName) => {
    const mistake = mistakes[name];
    return mistake && words.mistakes[mistake];
  };
  // The same list, as long as nothing else is wrong: a new one takes the focus.
  const found = useMemo(
    () => credentialNames.flatMap((name) => entryOf(`${formId}-${name}`, mistakes[name], words)),
    [formId, mistakes, words],
  );
  return (
    <form onSubmit={(event) => submit(typedIn(event))} noValidate className="grid gap-5">
      <ErrorSummary key={`fields ${attempt}`} title={words.pleaseMend(found.length)} found={found} />
      {error !== undefined && found.length === 0 && <Refusal key={attempt} message={refusalText(error)} />}
      {isNew && (
        <Field id={idOf('name')} label={words.name} error={sayOf('name')}>
          {(control) => <input {...control} name="name" autoComplete="name" enterKeyHint="next" />}
        </Field>
      )}
      <Field id={idOf('email')} label={words.email} error={sayOf('email')}>
        {(control) => (
          <input {...control} name="email" type="email" inputMode="email" autoComplete="username" enterKeyHint="next" />
        )}
      </Field>
      <PasswordField id={idOf('password')} isNew={isNew} error={sayOf('password')} />
      <Button type="submit" busy={isBusy} className="min-h-12">
        {isNew ? words.register : ui.signIn}
      </Button>
    </form>
  );
}

function entryOf(fieldId: string, mistake: Mistakes[CredentialName], words: LaterTexts['signIn']) {
  return mistake ? [{ fieldId, message: words.mistakes[mistake] }] : [];
}

function typedIn(event: FormEvent<HTMLFormElement>): Credentials {
  event.preventDefault();
  const typed = new FormData(event.currentTarget);
  const [name = '', email = '', password = ''] = credentialNames.map((field) => String(typed.get(field) ?? ''));
  return { name: name.trim(), email: email.trim(), password };
}
