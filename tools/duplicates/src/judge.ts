import { createHash } from 'node:crypto';
import type { Errand } from './errand.js';
import type { Answer } from './wire.js';

/**
 * What an answer is, measured by those before it: the one final answer, a request to come again, or wrong. Who is turned
 * away by a shop that is short of itself may come again too, but that is no answer that was promised.
 */
export type Verdict = 'final' | 'in flight' | 'turned away' | { readonly wrong: string };

const IN_FLIGHT = '409 idempotency-key-in-flight';
const TURNED_AWAY = '503 temporarily-unavailable';
const REFUSED = 'refused with';
const PROBLEM = 'application/problem+json';

/** An answer in short: its status, and the type of its problem if it is one. */
export function endOf({ status, headers, body }: Answer): string {
  if (!headers['content-type']?.startsWith(PROBLEM)) return String(status);
  return `${status} ${/"type":"\/problems\/([^"]+)"/.exec(body)?.[1] ?? 'without a type'}`;
}

/** `wasFinal`: whether the final answer had come when this request went out. Notes what the answer tells of the errand. */
export function judge(errand: Errand, answer: Answer, wasFinal: boolean): Verdict {
  const end = endOf(answer);
  if (end === TURNED_AWAY && answer.headers['retry-after']) return 'turned away';
  if (end === '202' || end === IN_FLIGHT) return judgeEarly(errand, answer, wasFinal);
  if (errand.refusedAfresh.includes(end)) return sameEnd(errand, answer, `${REFUSED} ${end}`);
  if (!errand.ends.includes(end)) return wrong(errand, answer, `not one of ${errand.ends.join(', ')}`);
  return unmarked(errand, answer, wasFinal) ?? moved(errand, answer) ?? sameEnd(errand, answer, fingerprintOf(answer));
}

function judgeEarly(errand: Errand, answer: Answer, wasFinal: boolean): Verdict {
  // What is refused afresh is at work again.
  const hasEnded = wasFinal && !errand.known.final?.startsWith(REFUSED);
  return hasEnded ? wrong(errand, answer, 'after the end') : wait(errand, answer);
}

function unmarked(errand: Errand, answer: Answer, wasFinal: boolean): Verdict | undefined {
  const isMarked = answer.headers['idempotency-replayed'] === 'true';
  if (!wasFinal || isMarked || errand.place !== 'shop') return undefined;
  return wrong(errand, answer, 'a repeat that does not say that it is one');
}

function wait(errand: Errand, answer: Answer): Verdict {
  if (!answer.headers['retry-after']) return wrong(errand, answer, 'without Retry-After');
  // Services tell each other only when to ask again.
  if (errand.place !== 'shop') return 'in flight';
  if (!answer.headers.location) return wrong(errand, answer, 'without Location');
  if (answer.status === 202) errand.known.pending += 1;
  if (errand.known.pending > 1) return wrong(errand, answer, 'more than the one who opened it got a 202');
  return moved(errand, answer) ?? 'in flight';
}

function moved({ known, ...errand }: Errand, answer: Answer): Verdict | undefined {
  const { location } = answer.headers;
  if (location === undefined) return undefined;
  known.location ??= location;
  return known.location === location ? undefined : wrong(errand, answer, `elsewhere: it was ${known.location}`);
}

function sameEnd(errand: Errand, answer: Answer, fingerprint: string): Verdict {
  errand.known.final ??= fingerprint;
  return errand.known.final === fingerprint ? 'final' : wrong(errand, answer, 'not the first final answer');
}

function fingerprintOf({ status, headers, body }: Answer): string {
  const { location, 'content-type': contentType } = headers;
  return createHash('sha256')
    .update(JSON.stringify([status, contentType, location, body]))
    .digest('base64url');
}

function wrong({ route, key }: Pick<Errand, 'route' | 'key'>, { status, headers, body }: Answer, why: string): Verdict {
  const got = `${status} ${headers.location ?? ''} ${body.slice(0, 300)}`;
  return { wrong: `${route} with the key ${key} was answered wrongly (${why}): ${got}` };
}
