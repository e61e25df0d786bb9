import { createHash } from 'node:crypto';
import { BoundedMap } from './bounded-map.js';
import { Refusal } from './problem.js';

const KEPT_ANSWERS = 200_000;

export interface Answer {
  readonly status: number;
  readonly body: object;
}

interface Kept {
  readonly fingerprint: string;
  readonly answer: Promise<Answer>;
}

/** Does what is asked under a key once, and gives every later caller of that key the first one's answer. */
export class OncePerKey {
  readonly #kept = new BoundedMap<string, Kept>(KEPT_ANSWERS);

  /** While the first call runs, others of its key wait for it. What throws is not kept. @throws Refusal for other input */
  answer(key: string, input: unknown, act: () => Answer | Promise<Answer>): Promise<Answer> {
    const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
    const earlier = this.#kept.get(key);
    if (!earlier) return this.#first(key, fingerprint, act);
    if (earlier.fingerprint !== fingerprint) throw keyReused();
    return earlier.answer;
  }

  async #first(key: string, fingerprint: string, act: () => Answer | Promise<Answer>): Promise<Answer> {
    const answer = (async () => act())();
    this.#kept.set(key, { fingerprint, answer });
    try {
      return await answer;
    } catch (refusal) {
      this.#kept.delete(key);
      throw refusal;
    }
  }
}

function keyReused(): Refusal {
  const detail = 'This Idempotency-Key was used with another body.';
  return new Refusal({ status: 422, type: 'idempotency-key-reused', detail });
}
