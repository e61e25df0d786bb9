import { Injectable, Logger } from '@nestjs/common';
import { Listeners } from '../listeners.js';

/** A sign-in that was not looked at. */
export interface ThrottledSignIn {
  /** What failed too often. */
  readonly by: 'account' | 'address';
  /** The address that asks. */
  readonly client: string;
  readonly traceId: string;
  readonly waitMs: number;
}

/** The one place that hears of every sign-in that was not looked at. */
@Injectable()
export class ThrottledSignIns extends Listeners<ThrottledSignIn> {
  private readonly logger = new Logger('sign-in-throttle');

  report(throttled: ThrottledSignIn): void {
    const { by, client, traceId, waitMs } = throttled;
    // Not `by`: who looks for it in Loki could not write that.
    this.logger.log({ message: 'Sign-in throttled', subject: by, client, wait_ms: waitMs, trace_id: traceId });
    this.tell(throttled);
  }
}
