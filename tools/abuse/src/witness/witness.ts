import type { Facts } from '../sign.js';

/** One kind of line that the log has, however often. */
export interface SeenEvent {
  readonly message: string;
  readonly facts: Facts;
}

export interface SeenAlert {
  readonly name: string;
  /** What it watches over, as `security`. */
  readonly area: string;
  /** The address that it names, if it does. */
  readonly client: string | undefined;
  /** When its condition began to hold. */
  readonly sinceMs: number;
  /** Whether it has come to Alertmanager; until then it is pending. */
  readonly isTold: boolean;
}

/** Where it is looked up what an operator could have seen. */
export interface Witness {
  /** Which signs nobody can be asked for here, for the table. */
  readonly blindFor: readonly ('event' | 'metric' | 'alert')[];
  /** The security events of the main service since a moment. */
  events(sinceMs: number): Promise<readonly SeenEvent[]>;
  /** What a counter has come to, over all series with these labels. */
  metric(name: string, labels: Facts): Promise<number>;
  /** The alerts that are pending or firing, whatever they watch over. */
  alerts(): Promise<readonly SeenAlert[]>;
}
