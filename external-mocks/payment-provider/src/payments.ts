import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, BoundedMap, type Call, type Country, type Mock, Refusal } from '@webstore/mock-kit';
import type { Ledger, LedgerEntry } from './ledger.js';
import type { PaymentRate } from './rates.js';
import type { ChargeRequest, RefundRequest } from './requests.js';

const KEPT_OUTCOMES = 200_000;
const SLOW_LEAST_MS = 1_000;
const SLOW_SPREAD_MS = 1_000;

interface Captured {
  readonly currency: string;
  /** What has not been given back. */
  leftMinor: number;
}

/** Takes money and gives it back, with the moods of a card network. */
export class Payments {
  readonly #captured = new Map<string, Captured>();
  readonly #captures = new BoundedMap<string, Answer>(KEPT_OUTCOMES);
  readonly #refunds = new BoundedMap<string, Answer>(KEPT_OUTCOMES);
  readonly #outcomes = new BoundedMap<string, object>(KEPT_OUTCOMES);

  constructor(
    private readonly mood: Pick<Mock<PaymentRate, 'decline_above_minor'>, 'random' | 'rates' | 'limits'>,
    private readonly ledger: Ledger,
  ) {
    for (const entry of ledger.entries) this.#apply(entry);
  }

  async charge(request: ChargeRequest, { key, declined }: Call): Promise<Answer> {
    const earlier = this.#captures.get(key);
    if (earlier) return earlier;
    const luck = this.#draw();
    if (luck.slow < this.mood.rates.slow) await sleep(SLOW_LEAST_MS + luck.slowness * SLOW_SPREAD_MS);
    const reason = declined ? (declined.reason ?? 'card_declined') : this.#refusalOf(request, luck.decline);
    const answer = reason ? decline(reason) : this.#capture(request, key);
    this.#outcomes.set(key, answer.body);
    return answer;
  }

  /** @throws Refusal for an unknown payment, or for more than is left of it */
  refund({ payment_id, amount_minor }: RefundRequest, { key, declined }: Call): Answer {
    const earlier = this.#refunds.get(key);
    if (earlier) return earlier;
    if (declined) return decline(declined.reason ?? 'refund_declined');
    const captured = this.#captured.get(payment_id);
    if (!captured) throw unknown('No payment has this id.');
    if (amount_minor > captured.leftMinor) throw tooMuch(captured.leftMinor);
    const id = `re_${randomUUID()}`;
    const { currency } = captured;
    return this.#apply(this.ledger.record({ kind: 'refund', key, id, payment_id, amount_minor, currency }));
  }

  /** What the charge of this key came to. @throws Refusal if it came to nothing yet */
  outcomeOf(key: string): object {
    const outcome = this.#outcomes.get(key);
    if (!outcome) throw unknown('No charge has this key.');
    return outcome;
  }

  // The same draws for every charge, whatever comes of it: so the n-th charge of a seed has the n-th luck.
  #draw() {
    const { random } = this.mood;
    return { decline: random.next(), slow: random.next(), slowness: random.next() };
  }

  #refusalOf({ amount_minor, country }: ChargeRequest, luck: number): string | undefined {
    const { limits, rates } = this.mood;
    if (amount_minor > (limits.decline_above_minor ?? Number.POSITIVE_INFINITY)) return 'amount_over_limit';
    return luck < rates[declineRateOf(country)] ? 'insufficient_funds' : undefined;
  }

  #capture({ amount_minor, currency, reference }: ChargeRequest, key: string): Answer {
    const id = `pay_${randomUUID()}`;
    return this.#apply(this.ledger.record({ kind: 'charge', key, id, reference, amount_minor, currency }));
  }

  /** What an entry of the ledger means, now or read back from the journal: the answer of its key. */
  #apply({ kind, key, id, payment_id = '', amount_minor, currency }: LedgerEntry): Answer {
    if (kind === 'charge') {
      const answer = { status: 200, body: { id, status: 'succeeded', amount_minor, currency } };
      this.#captured.set(id, { currency, leftMinor: amount_minor });
      this.#captures.set(key, answer);
      this.#outcomes.set(key, answer.body);
      return answer;
    }
    const answer = { status: 200, body: { id, status: 'succeeded', payment_id, amount_minor } };
    const captured = this.#captured.get(payment_id);
    if (captured) captured.leftMinor -= amount_minor;
    this.#refunds.set(key, answer);
    return answer;
  }
}

function declineRateOf(country: Country): PaymentRate {
  return `decline_${country.toLowerCase() as Lowercase<Country>}`;
}

function decline(reason: string): Answer {
  return { status: 402, body: { id: `dec_${randomUUID()}`, status: 'declined', reason } };
}

function unknown(detail: string): Refusal {
  return new Refusal({ status: 404, type: 'not-found', detail });
}

function tooMuch(leftMinor: number): Refusal {
  return new Refusal({
    status: 422,
    type: 'refund-over-captured',
    detail: `Only ${leftMinor} of this payment can be refunded.`,
    errors: [{ field: 'amount_minor', message: `must be at most ${leftMinor}` }],
  });
}
