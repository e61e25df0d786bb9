import { randomUUID } from 'node:crypto';
import { type Answer, type Call, fractionOf, type Mock } from '@webstore/mock-kit';
import type { OrderBook } from './order-book.js';
import type { InventoryRate } from './rates.js';
import type { ShipRequest, SupplierOrderRequest } from './requests.js';
import { supplyOf } from './warehouses.js';

const LEAST_LEAD_DAYS = 1;
const LEAD_SPREAD_DAYS = 4;

/** What comes from the supplier, and what goes to the customer. */
export class Deliveries {
  constructor(
    private readonly mood: Pick<Mock<InventoryRate>, 'random' | 'rates'>,
    private readonly book: OrderBook,
  ) {}

  orderFromSupplier({ product_id, quantity, reference }: SupplierOrderRequest, { declined }: Call): Answer {
    const reason = this.#supplierRefusal();
    if (declined) return refuse(declined.reason ?? 'discontinued');
    if (reason) return refuse(reason);
    const id = `sup_${randomUUID()}`;
    this.book.addSupplierOrder(reference, { id, product_id, quantity });
    return { status: 200, body: { supplier_order_id: id, lead_time_days: leadDaysOf(product_id) } };
  }

  ship({ reference, country }: ShipRequest, { declined }: Call): Answer {
    if (declined) return refuse(declined.reason ?? 'carrier_refused');
    const { carrier } = supplyOf[country];
    const id = `ship_${randomUUID()}`;
    this.book.addShipment(reference, { id, carrier });
    return { status: 200, body: { shipment_id: id, carrier } };
  }

  #supplierRefusal(): string | undefined {
    const { random, rates } = this.mood;
    const luck = { discontinued: random.next(), outOfStock: random.next() };
    if (luck.discontinued < rates.supplier_discontinued) return 'discontinued';
    return luck.outOfStock < rates.supplier_out_of_stock ? 'supplier_out_of_stock' : undefined;
  }
}

function leadDaysOf(productId: string): number {
  return LEAST_LEAD_DAYS + Math.floor(fractionOf(`lead/${productId}`) * LEAD_SPREAD_DAYS);
}

function refuse(reason: string): Answer {
  return { status: 409, body: { reason } };
}
