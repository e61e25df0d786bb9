import { Injectable } from '@nestjs/common';
import { count } from '@webstore/telemetry';
import { AuthenticationAttempts } from './authentication-attempts.js';

/** Counts every try to be let in, and why it failed. */
@Injectable()
export class AuthenticationMetrics {
  constructor(attempts: AuthenticationAttempts) {
    attempts.listen(({ type, failure }) => {
      count('webstore.auth.attempts', { type });
      if (failure) count('webstore.auth.failures', { reason: failure });
    });
  }
}
