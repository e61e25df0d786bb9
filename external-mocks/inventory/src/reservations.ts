import { randomUUID } from 'node:crypto';
import { type Answer, type Call, type Mock, Refusal } from '@webstore/mock-kit';
import type { OrderBook } from './order-book.js';
import type { InventoryRate } from './rates.js';
import type { CheckRequest, ReserveRequest } from './requests.js';
import type { Stock } from './stock.js';
import { supplyOf, type Warehouse } from './warehouses.js';

/** Says what is where, holds it for an order, and lets it go. */
export class Reservations {
  constructor(
    private readonly mood: Pick<Mock<InventoryRate>, 'random' | 'rates'>,
    private readonly stock: Stock,
    private readonly book: OrderBook,
  ) {}

  check(request: CheckRequest) {
    const { preferred, others } = supplyOf[request.country];
    const isElsewhere = this.mood.random.next() < this.mood.rates.not_in_preferred_warehouse;
    const stores = isElsewhere ? others : [preferred, ...others];
    const warehouses = stores.map((id) => ({ id, quantity: this.stock.unitsOf(request.product_id, id) }));
    return { available: warehouses.some(({ quantity }) => quantity >= request.quantity), warehouses };
  }

  reserve(request: ReserveRequest, { declined }: Call): Answer {
    const { random, rates } = this.mood;
    // Drawn for every call in one order, so that the outcomes of a seed do not depend on each other.
    const luck = { elsewhere: random.next(), failed: random.next() };
    const warehouse = request.warehouse ?? supplyOf[request.country].preferred;
    if (declined) return refuse(declined.reason ?? 'reserve_failed');
    if (luck.failed < rates.reserve_failed) return refuse('reserve_failed');
    if (!request.warehouse && luck.elsewhere < rates.not_in_preferred_warehouse) {
      return refuse('not_in_preferred_warehouse', this.#otherStores(request));
    }
    if (!this.#has(warehouse, request)) return refuse('out_of_stock', this.#otherStores(request));
    return this.#hold(request, warehouse);
  }

  /** Again or for an unknown one it is harmless. @throws Refusal when the goods are on their way */
  release(id: string): Answer {
    const reservation = this.book.reservation(id);
    if (reservation?.status === 'shipped') throw tooLate();
    if (reservation?.status === 'held') {
      reservation.status = 'released';
      this.stock.take(reservation.product_id, reservation.warehouse, -reservation.quantity);
    }
    return { status: 200, body: { reservation_id: id, released: reservation !== undefined } };
  }

  #hold({ product_id, quantity, reference }: ReserveRequest, warehouse: Warehouse): Answer {
    const id = `res_${randomUUID()}`;
    this.stock.take(product_id, warehouse, quantity);
    this.book.hold(reference, { id, product_id, quantity, warehouse, status: 'held' });
    return { status: 200, body: { reservation_id: id, warehouse } };
  }

  #otherStores(request: ReserveRequest): Warehouse[] {
    const others = supplyOf[request.country].others.filter((warehouse) => warehouse !== request.warehouse);
    return others.filter((warehouse) => this.#has(warehouse, request));
  }

  #has(warehouse: Warehouse, { product_id, quantity }: CheckRequest): boolean {
    return this.stock.unitsOf(product_id, warehouse) >= quantity;
  }
}

function refuse(reason: string, alternatives: readonly Warehouse[] = []): Answer {
  return { status: 409, body: { reason, alternatives } };
}

function tooLate(): Refusal {
  return new Refusal({ status: 409, type: 'already-shipped', detail: 'The goods have left the warehouse.' });
}
