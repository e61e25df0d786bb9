import { useSyncExternalStore } from 'react';
import { session } from './session';

/** Whether somebody is signed in in this tab. */
export function useSignedIn(): boolean {
  return useSyncExternalStore(session.subscribe, session.isOpen);
}
