import { Injectable, Logger } from '@nestjs/common';

/** What is counted for itself: whoever asks from an address, and who is signed in. */
export type LimitType = 'address' | 'user';

/** A request that was one too many. */
export interface RateViolation {
  readonly type: LimitType;
  /** The address or the customer id. */
  readonly client: string;
  readonly traceId: string;
}

export type ViolationListener = (violation: RateViolation) => void;

/** The one place that hears of every request that was one too many. */
@Injectable()
export class RateViolations {
  private readonly logger = new Logger('rate-limit');
  private readonly listeners = new Set<ViolationListener>();

  /** Returns what ends the listening. */
  listen(listener: ViolationListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  report(violation: RateViolation): void {
    const { type, client, traceId } = violation;
    this.logger.log({ message: 'Rate limit exceeded', limit_type: type, client, trace_id: traceId });
    for (const listener of this.listeners) listener(violation);
  }
}
