import { OncePerKey, ok, type PartyCall, type PartyReply, refusal } from './party.js';

export interface Charge {
  readonly id: string;
  /** The order. */
  readonly reference: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly refunds: Refund[];
}

interface Refund {
  readonly amountMinor: number;
  readonly at: number;
}

/** What of a charge was given back by a time (`performance.now()`). */
export function refundedMinor({ refunds }: Charge, asOf: number): number {
  return refunds.filter(({ at }) => at <= asOf).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/** The payment provider: takes money once per key, gives it back once per key, and keeps the ledger that counts. */
export class Provider {
  readonly #charges = new Map<string, Charge>();
  readonly #byOrder = new Map<string, Charge[]>();
  readonly #processed = new OncePerKey();
  readonly #refunded = new OncePerKey();

  readonly answer = (call: PartyCall): PartyReply => {
    if (call.method === 'GET')
      return this.#processed.find(call.path.split('/').at(-1) ?? '') ?? refusal(404, 'not-found');
    if (call.path.endsWith('/refund')) return this.#refunded.answer(call.key, () => this.#refund(call));
    return this.#processed.answer(call.key, () => this.#charge(call));
  };

  get charges(): Iterable<Charge> {
    return this.#charges.values();
  }

  chargesOf(orderId: string): readonly Charge[] {
    return this.#byOrder.get(orderId) ?? [];
  }

  #charge({ body }: PartyCall): PartyReply {
    const id = `pay_${this.#charges.size + 1}`;
    if (body['method'] === 'card_declined') {
      return { status: 402, body: { id, status: 'declined', reason: 'card_declined' } };
    }
    const charge = {
      id,
      reference: String(body['reference']),
      amountMinor: Number(body['amount_minor']),
      currency: String(body['currency']),
      refunds: [],
    };
    this.#charges.set(id, charge);
    this.#byOrder.set(charge.reference, [...this.chargesOf(charge.reference), charge]);
    return ok({ id, status: 'succeeded', amount_minor: charge.amountMinor, currency: charge.currency });
  }

  #refund({ body, key }: PartyCall): PartyReply {
    const charge = this.#charges.get(String(body['payment_id']));
    const amountMinor = Number(body['amount_minor']);
    if (!charge) return refusal(404, 'not-found');
    if (refundedMinor(charge, Number.POSITIVE_INFINITY) + amountMinor > charge.amountMinor)
      return refusal(422, 'refund-over-captured');
    charge.refunds.push({ amountMinor, at: performance.now() });
    const { id: payment_id } = charge;
    return ok({ id: `re_${key}`, status: 'succeeded', payment_id, amount_minor: amountMinor });
  }
}
