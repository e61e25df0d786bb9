import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useSessionLost, useSignedIn } from '../../api/use-session';
import { useCountry } from '../../countries/use-country';

const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again')).SignInAgain }));

/** Asks to sign in again where the shop has ended a sign-in; what is shown is then asked for anew. */
export function AccountHost() {
  const isLost = useSessionLost();
  const isSignedIn = useSignedIn();
  const { to } = useCountry();
  const isOnSignIn = useLocation().pathname === to('sign-in');
  const queryClient = useQueryClient();
  const [isNeeded, setNeeded] = useState(false);
  const [isDismissed, dismiss] = useState(false);
  const wasSignedIn = useRef(isSignedIn);
  if (isLost && !isNeeded) setNeeded(true);
  if (isSignedIn && isDismissed) dismiss(false);
  useEffect(() => {
    if (isSignedIn && !wasSignedIn.current) void queryClient.invalidateQueries();
    wasSignedIn.current = isSignedIn;
  }, [isSignedIn, queryClient]);
  if (!isNeeded) return null;
  return (
    <Suspense>
      <SignInAgain open={isLost && !isDismissed && !isOnSignIn} onClose={() => dismiss(true)} />
    </Suspense>
  );
}
