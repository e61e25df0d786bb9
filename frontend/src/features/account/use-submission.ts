import { useState } from 'react';
import { ApiError } from '../../api/api-error';
import { type CredentialName, type Credentials, credentialNames, type Mistakes, mistakesIn } from './credentials';

interface Submission {
  readonly mistakes: Mistakes;
  readonly error: unknown;
  readonly isBusy: boolean;
  /** Counts up with every refusal, so that the same one is told again. */
  readonly attempt: number;
  readonly submit: (credentials: Credentials) => void;
}

/** Sends what was typed, unless a look shows what is wrong with it. */
export function useSubmission(isNew: boolean, send: (credentials: Credentials) => Promise<void>): Submission {
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const refuse = (wrong: Mistakes, reason: unknown) => {
    setMistakes(wrong);
    setError(reason);
    setAttempt((count) => count + 1);
  };
  const submit = (credentials: Credentials) => {
    if (isBusy) return;
    const wrong = mistakesIn(credentials, isNew);
    if (Object.keys(wrong).length > 0) return refuse(wrong, undefined);
    setMistakes({});
    setError(undefined);
    setBusy(true);
    send(credentials)
      .catch((reason: unknown) => refuse(mistakesOf(reason, isNew), reason))
      .finally(() => setBusy(false));
  };
  return { mistakes, error, isBusy, attempt, submit };
}

/** The fields that the API names, in words of ours. */
function mistakesOf(error: unknown, isNew: boolean): Mistakes {
  if (!(error instanceof ApiError) || error.kind !== 'validation') return {};
  const named = error.errors.map(({ field }) => field).filter(isCredential);
  return Object.fromEntries(named.map((name) => [name, name === 'password' && isNew ? 'newPassword' : name]));
}

function isCredential(field: string): field is CredentialName {
  return (credentialNames as readonly string[]).includes(field);
}
