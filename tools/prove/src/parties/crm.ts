import { OncePerKey, type PartyCall, type PartyReply } from './party.js';

/** The CRM: one record per key. */
export class Crm {
  readonly #once = new OncePerKey();
  readonly #heard = new Map<string, Set<string>>();

  readonly answer = (call: PartyCall): PartyReply => this.#once.answer(call.key, () => this.#record(call));

  /** The states of an order that it was told of. */
  heardOf(orderId: string): ReadonlySet<string> {
    return this.#heard.get(orderId) ?? new Set();
  }

  #record({ body, key }: PartyCall): PartyReply {
    const orderId = String(body['order_id']);
    this.#heard.set(orderId, new Set([...this.heardOf(orderId), String(body['status'])]));
    return { status: 201, body: { id: `crm_${key}` } };
  }
}
