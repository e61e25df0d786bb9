import { Injectable, Logger } from '@nestjs/common';
import { Listeners } from '../listeners.js';

/** What is counted for itself: whoever asks or registers from an address, and who is signed in or checks out. */
export type LimitType = 'ip' | 'registration' | 'user' | 'checkout';

/** What came of one request that was counted. */
export interface RateDecision {
  readonly type: LimitType;
  /** The address or the customer id. */
  readonly client: string;
  readonly traceId: string;
  readonly isAllowed: boolean;
  /** Whether this replica counted for itself. */
  readonly isDegraded: boolean;
}

/** The one place that hears of every request that was counted. */
@Injectable()
export class RateDecisions extends Listeners<RateDecision> {
  private readonly logger = new Logger('rate-limit');

  report(decision: RateDecision): void {
    const { type, client, traceId, isAllowed } = decision;
    if (!isAllowed) {
      this.logger.log({ message: 'Rate limit exceeded', limit_type: type, client, trace_id: traceId });
    }
    this.tell(decision);
  }
}
