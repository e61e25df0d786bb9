import { Injectable, Logger } from '@nestjs/common';
import type { Pattern } from './patterns.js';

/** An address does what abuse looks like. */
export interface Suspicion {
  readonly pattern: Pattern;
  readonly client: string;
  /** Of the request that made the pattern. */
  readonly traceId: string;
}

export type SuspicionListener = (suspicion: Suspicion) => void;

/** The one place that hears of every suspicion. */
@Injectable()
export class Suspicions {
  private readonly logger = new Logger('suspicious-activity');
  private readonly listeners = new Set<SuspicionListener>();

  /** Returns what ends the listening. */
  listen(listener: SuspicionListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  report(suspicion: Suspicion): void {
    const { pattern, client, traceId } = suspicion;
    this.logger.warn({ message: 'Suspicious activity', type: pattern, client, trace_id: traceId });
    for (const listener of this.listeners) listener(suspicion);
  }
}
