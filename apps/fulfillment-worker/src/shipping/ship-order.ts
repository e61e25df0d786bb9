import { Inject, Injectable } from '@nestjs/common';
import type { Queryable } from '@webstore/database';
import type { Job, JobEffect } from '@webstore/jobs';
import { appendOrderEvents } from '@webstore/order-events';
import type pg from 'pg';
import { STORE } from '../backing.js';
import type { Handler } from '../jobs/handler.js';
import { payloadOf } from '../jobs/payload-of.js';
import { readOrder } from '../orders/read-order.js';
import { giveBackReserved } from '../reservation/give-back.js';
import { InventoryService } from '../reservation/inventory.service.js';

// From here on nobody can cancel: a cancellation asks for an order that is not shipped.
const HAND_OVER = `
  UPDATE orders SET fulfillment_status = 'shipped'
  WHERE id = $1 AND status = 'CONFIRMED' AND shipped_at IS NULL AND fulfillment_status NOT IN ('none', 'reserving')
  RETURNING country`;

const SHIPPED = `UPDATE orders SET shipped_at = now() WHERE id = $1 AND shipped_at IS NULL`;

/** Hands a confirmed order to its carrier. The shop commits to it before the call, so that no parcel leaves unpaid. */
@Injectable()
export class ShipOrder implements Handler {
  readonly kind = 'ship-order';

  constructor(
    @Inject(STORE) private readonly store: pg.Pool,
    @Inject(InventoryService) private readonly inventory: InventoryService,
  ) {}

  async handle(job: Job): Promise<JobEffect | undefined> {
    const { order_id: orderId } = payloadOf('ship-order', job);
    const { rows } = await this.store.query({ name: 'hand-over', text: HAND_OVER, values: [orderId] });
    if (!rows[0]) return this.giveBackIfCancelled(orderId);
    const shipment = await this.inventory.ship(orderId, rows[0].country);
    return (tx) => recordShipment(tx, orderId, shipment);
  }

  private async giveBackIfCancelled(orderId: string): Promise<undefined> {
    const order = await readOrder(this.store, orderId);
    if (order?.status === 'CANCELLED') await giveBackReserved(this.inventory, this.store, orderId);
  }
}

async function recordShipment(
  tx: Queryable,
  orderId: string,
  { carrier, shipmentId }: { carrier: string; shipmentId: string },
): Promise<void> {
  const { rowCount } = await tx.query({ name: 'ship-order', text: SHIPPED, values: [orderId] });
  if (rowCount === 0) return;
  await appendOrderEvents(tx, orderId, [{ type: 'OrderShipped', facts: { carrier, shipment_id: shipmentId } }]);
}
