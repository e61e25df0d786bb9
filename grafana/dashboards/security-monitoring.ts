import type { Board } from './grammar/board.js';
import { offenders, patterns } from './security/abuse.js';
import { figures, signIn } from './security/sign-in.js';

export const securityMonitoring: Board = {
  uid: 'security-monitoring',
  title: 'Security: is somebody at the door?',
  todo: 'green: nothing. Orange or red: open the runbook of that panel; "Who is it?" below has the addresses to keep out.',
  rows: [figures, signIn, patterns, offenders],
};
