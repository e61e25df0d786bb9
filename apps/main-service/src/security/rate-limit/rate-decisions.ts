import { Injectable, Logger } from '@nestjs/common';

/** What is counted for itself: whoever asks from an address, and who is signed in. */
export type LimitType = 'ip' | 'user';

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

export type DecisionListener = (decision: RateDecision) => void;

/** The one place that hears of every request that was counted. */
@Injectable()
export class RateDecisions {
  private readonly logger = new Logger('rate-limit');
  private readonly listeners = new Set<DecisionListener>();

  /** Returns what ends the listening. */
  listen(listener: DecisionListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  report(decision: RateDecision): void {
    const { type, client, traceId, isAllowed } = decision;
    if (!isAllowed) {
      this.logger.log({ message: 'Rate limit exceeded', limit_type: type, client, trace_id: traceId });
    }
    for (const listener of this.listeners) listener(decision);
  }
}
