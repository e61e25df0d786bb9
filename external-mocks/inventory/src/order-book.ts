import { BoundedMap } from '@webstore/mock-kit';
import type { Warehouse } from './warehouses.js';

const KEPT_ORDERS = 100_000;
const KEPT_RESERVATIONS = 200_000;

export interface Reservation {
  readonly id: string;
  readonly product_id: string;
  readonly quantity: number;
  readonly warehouse: Warehouse;
  status: 'held' | 'released' | 'shipped';
}

export interface OrderPage {
  readonly reservations: Reservation[];
  readonly supplier_orders: { readonly id: string; readonly product_id: string; readonly quantity: number }[];
  readonly shipments: { readonly id: string; readonly carrier: string }[];
}

/** What really happened for each order of a customer of the warehouses. */
export class OrderBook {
  readonly #pages = new BoundedMap<string, OrderPage>(KEPT_ORDERS);
  readonly #reservations = new BoundedMap<string, Reservation>(KEPT_RESERVATIONS);

  /** An empty one for a reference that nothing is written under. */
  read(reference: string): OrderPage {
    return this.#pages.get(reference) ?? { reservations: [], supplier_orders: [], shipments: [] };
  }

  hold(reference: string, reservation: Reservation): void {
    this.#write(reference).reservations.push(reservation);
    this.#reservations.set(reservation.id, reservation);
  }

  reservation(id: string): Reservation | undefined {
    return this.#reservations.get(id);
  }

  addSupplierOrder(reference: string, order: OrderPage['supplier_orders'][number]): void {
    this.#write(reference).supplier_orders.push(order);
  }

  /** What is held for the order leaves with the shipment. */
  addShipment(reference: string, shipment: OrderPage['shipments'][number]): void {
    const page = this.#write(reference);
    page.shipments.push(shipment);
    for (const reservation of page.reservations.filter(({ status }) => status === 'held')) {
      reservation.status = 'shipped';
    }
  }

  #write(reference: string): OrderPage {
    const page = this.read(reference);
    this.#pages.set(reference, page);
    return page;
  }
}
