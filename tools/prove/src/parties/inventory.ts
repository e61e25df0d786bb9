import { Random, seedOf } from '../faults/random.js';
import { OncePerKey, ok, type PartyCall, type PartyReply } from './party.js';

const PREFERRED = 0.7;
const ELSEWHERE = 0.9;
const SUPPLIED = 0.4;
const DISCONTINUED = 0.75;

/** The warehouses and their supplier. What a key comes to depends on the key alone. */
export class Inventory {
  readonly #once = new OncePerKey();
  readonly #shipments = new Map<string, number[]>();
  readonly #reserved = new Map<string, string>();

  constructor(private readonly seed: number) {}

  readonly answer = (call: PartyCall): PartyReply => {
    if (call.path.endsWith('/check')) return ok({ available: true, warehouses: [] });
    return this.#once.answer(call.key, () => this.#act(call));
  };

  /** Parcels that really left for an order by a time (`performance.now()`). */
  shipmentsOf(orderId: string, asOf: number): number {
    return this.#shipments.get(orderId)?.filter((at) => at <= asOf).length ?? 0;
  }

  /** What is held for an order and was not given back. */
  reservationsOf(orderId: string): string[] {
    return [...this.#reserved].filter(([, order]) => order === orderId).map(([id]) => id);
  }

  #act(call: PartyCall): PartyReply {
    const random = new Random(seedOf(this.seed, call.key ?? ''));
    switch (call.path.split('/').at(-1)) {
      case 'reserve':
        return this.#reserve(call, random);
      case 'supplier-order':
        return supply(call, random);
      case 'release':
        this.#reserved.delete(String(call.body['reservation_id']));
        return ok({});
      default:
        return this.#ship(call);
    }
  }

  #reserve({ body, key }: PartyCall, random: Random): PartyReply {
    const warehouse = body['warehouse'];
    if (!random.chance(warehouse === undefined ? PREFERRED : ELSEWHERE)) {
      const alternatives = warehouse === undefined && random.chance(0.5) ? ['DE-BER'] : [];
      return { status: 409, body: { reason: 'not_in_preferred_warehouse', alternatives } };
    }
    this.#reserved.set(`res_${key}`, String(body['reference']));
    return ok({ reservation_id: `res_${key}`, warehouse: warehouse ?? 'US-NJ' });
  }

  #ship({ body }: PartyCall): PartyReply {
    const orderId = String(body['reference']);
    this.#shipments.set(orderId, [...(this.#shipments.get(orderId) ?? []), performance.now()]);
    return ok({ shipment_id: `ship_${orderId}`, carrier: 'Post' });
  }
}

function supply({ key }: PartyCall, random: Random): PartyReply {
  if (random.chance(SUPPLIED)) return ok({ supplier_order_id: `sup_${key}`, lead_time_days: 3 });
  return { status: 409, body: { reason: random.chance(DISCONTINUED) ? 'discontinued' : 'no_capacity' } };
}
