/** A pattern of abuse, by what an address does in five minutes. */
export type Pattern = 'credential_stuffing' | 'endpoint_scanning' | 'abuse';

/** From how many offences on, in so many windows of `SUSPICION_WINDOW_MS`, a pattern is seen. */
export interface Threshold {
  readonly offences: number;
  readonly windows: number;
}

/** The shortest first. Who guesses so slowly that no five minutes have five tries is seen by the hour. */
export const THRESHOLDS: Readonly<Record<Pattern, readonly Threshold[]>> = {
  credential_stuffing: [
    { offences: 5, windows: 1 },
    { offences: 30, windows: 12 },
  ],
  endpoint_scanning: [{ offences: 10, windows: 1 }],
  abuse: [{ offences: 20, windows: 1 }],
};

const NOT_FOUND = 404;
const TOO_MANY = 429;

/** Which patterns an answer may belong to. That somebody was told to wait is no offence: or the limiter would feed the detector. */
export function patternsOf(status: number): readonly Pattern[] {
  if (status < 400 || status >= 500 || status === TOO_MANY) return [];
  return status === NOT_FOUND ? ['endpoint_scanning', 'abuse'] : ['abuse'];
}
