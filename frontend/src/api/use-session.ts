import { useSyncExternalStore } from 'react';
import { session } from './session';

/** Whether somebody is signed in in this tab. */
export function useSignedIn(): boolean {
  return useSyncExternalStore(session.subscribe, session.isOpen);
}

/** Whether the shop has ended the sign-in; false again once somebody signs in, or out. */
export function useSessionLost(): boolean {
  return useSyncExternalStore(session.subscribe, session.isLost);
}
