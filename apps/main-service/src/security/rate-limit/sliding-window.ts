/** How much a client may ask in any span of this length. */
export interface WindowRule {
  readonly limit: number;
  readonly windowMs: number;
}

/** What came of one request. */
export interface Taken {
  readonly isAllowed: boolean;
  /** How many more are allowed at this moment. */
  readonly left: number;
  /** Until one more is allowed than now. */
  readonly nextInMs: number;
}

/** Counts requests in a window that slides: never more than `limit` in any span of `windowMs`. */
export interface SlidingWindow {
  take(client: string, rule: WindowRule): Promise<Taken> | Taken;
}
