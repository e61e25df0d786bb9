import { Injectable, Logger } from '@nestjs/common';
import { Listeners } from '../listeners.js';
import { NowAndThen } from '../now-and-then.js';

const TOLD_EVERY_MS = 60_000;

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
  private readonly refused = new NowAndThen(TOLD_EVERY_MS);

  report(decision: RateDecision): void {
    const { type, client, traceId, isAllowed } = decision;
    if (!isAllowed) this.tellNowAndThen(type, client, traceId);
    this.tell(decision);
  }

  /** A flood is one line a minute for each client: the metric has the number. */
  private tellNowAndThen(type: LimitType, client: string, traceId: string): void {
    const untold = this.refused.untold(`${type}:${client}`);
    if (untold === undefined) return;
    this.logger.log({ message: 'Rate limit exceeded', limit_type: type, client, untold, trace_id: traceId });
  }
}
