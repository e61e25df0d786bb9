/** A pattern of abuse, by what an address does in five minutes. */
export type Pattern = 'credential_stuffing' | 'endpoint_scanning' | 'abuse';

/** From how many offences in the window on a pattern is seen (SPEC §4). */
export const THRESHOLDS: Readonly<Record<Pattern, number>> = {
  credential_stuffing: 5,
  endpoint_scanning: 10,
  abuse: 20,
};

const NOT_FOUND = 404;
const TOO_MANY = 429;

/** Which patterns an answer may belong to. That somebody was told to wait is no offence: or the limiter would feed the detector. */
export function patternsOf(status: number): readonly Pattern[] {
  if (status < 400 || status >= 500 || status === TOO_MANY) return [];
  return status === NOT_FOUND ? ['endpoint_scanning', 'abuse'] : ['abuse'];
}
