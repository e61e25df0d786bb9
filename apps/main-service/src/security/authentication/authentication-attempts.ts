import { Injectable, Logger } from '@nestjs/common';
import type { FailureReason } from './bearer.js';

/** One try to be let in, by a token at any route or at a route of /auth. */
export interface AuthenticationAttempt {
  readonly type: 'token' | 'login' | 'refresh';
  readonly failure: FailureReason | null;
  /** The address that asks. */
  readonly client: string;
  readonly traceId: string;
}

export type AttemptListener = (attempt: AuthenticationAttempt) => void;

/** The one place that hears of every try to be let in; what watches for abuse listens here. */
@Injectable()
export class AuthenticationAttempts {
  private readonly logger = new Logger('authentication');
  private readonly listeners = new Set<AttemptListener>();

  /** Returns what ends the listening. */
  listen(listener: AttemptListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  report(attempt: AuthenticationAttempt): void {
    const { type, failure, traceId } = attempt;
    if (failure) this.logger.log({ message: 'Authentication failed', type, reason: failure, trace_id: traceId });
    for (const listener of this.listeners) listener(attempt);
  }
}
