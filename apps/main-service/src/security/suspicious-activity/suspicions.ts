import { Injectable, Logger } from '@nestjs/common';
import { Listeners } from '../listeners.js';
import type { Pattern } from './patterns.js';

/** An address does what abuse looks like. */
export interface Suspicion {
  readonly pattern: Pattern;
  readonly client: string;
  /** Of the request that made the pattern; what never came to be a request has none. */
  readonly traceId: string | undefined;
}

/** The one place that hears of every suspicion. */
@Injectable()
export class Suspicions extends Listeners<Suspicion> {
  private readonly logger = new Logger('suspicious-activity');

  report(suspicion: Suspicion): void {
    const { pattern, client, traceId } = suspicion;
    this.logger.warn({ message: 'Suspicious activity', type: pattern, client, trace_id: traceId });
    this.tell(suspicion);
  }
}
