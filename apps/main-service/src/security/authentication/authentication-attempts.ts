import { Injectable, Logger } from '@nestjs/common';
import { Listeners } from '../listeners.js';
import type { FailureReason } from './bearer.js';

/** One try to be let in, by a token at any route or at a route of /auth. */
export interface AuthenticationAttempt {
  readonly type: 'token' | 'login' | 'refresh';
  readonly failure: FailureReason | null;
  /** The address that asks. */
  readonly client: string;
  readonly traceId: string;
}

/** The one place that hears of every try to be let in; what watches for abuse listens here. */
@Injectable()
export class AuthenticationAttempts extends Listeners<AuthenticationAttempt> {
  private readonly logger = new Logger('authentication');

  report(attempt: AuthenticationAttempt): void {
    const { type, failure, client, traceId } = attempt;
    if (failure)
      this.logger.log({ message: 'Authentication failed', type, reason: failure, client, trace_id: traceId });
    // A token is shown with every request; what is told is when one was handed out.
    else if (type !== 'token') this.logger.log({ message: 'Signed in', type, client, trace_id: traceId });
    this.tell(attempt);
  }
}
