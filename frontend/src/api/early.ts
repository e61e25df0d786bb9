import type { Trace } from './trace';

interface EarlyAnswer {
  readonly url: string;
  readonly response: Promise<Response>;
  readonly trace: Trace;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** What the boot script has begun before the app was there. */
export interface Early {
  /** The answer to the first page's question, asked at once; taken by the first request for the same address. */
  answer?: EarlyAnswer | undefined;
  /** Errors since then, for telemetry to report once it is loaded. */
  readonly errors: unknown[];
}

declare global {
  interface Window {
    webstoreEarly?: Early;
  }
}
