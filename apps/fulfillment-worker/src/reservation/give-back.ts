import type { Queryable } from '@webstore/database';
import { readOrderEvents } from '@webstore/order-events';
import { z } from 'zod';
import type { Order } from '../orders/read-order.js';
import { reserveInWarehouse } from './find-goods.js';
import type { InventoryService } from './inventory.service.js';
import { isAskedFor, wantedOf } from './wanted.js';

const reservedFactsSchema = z.looseObject({ line: z.int(), reservation_id: z.string() });

/** Releases what the story of a cancelled order says was reserved for it. */
export async function giveBackReserved(inventory: InventoryService, db: Queryable, orderId: string): Promise<void> {
  const events = await readOrderEvents(db, orderId);
  for (const { type, facts } of events) {
    const reserved = type === 'LineReserved' ? reservedFactsSchema.safeParse(facts) : undefined;
    if (reserved?.success) await inventory.release({ orderId, line: reserved.data.line }, reserved.data.reservation_id);
  }
}

/**
 * Releases what an interrupted run may have reserved without a record of it. Asking again under the same keys tells:
 * the warehouse answers as it did then. A line that the run never came to is reserved and given back at once.
 */
export async function giveBackUnrecorded(inventory: InventoryService, order: Order): Promise<void> {
  for (const line of order.lines.filter(isAskedFor)) {
    const wanted = wantedOf(order, line);
    const stored = await reserveInWarehouse(inventory, wanted);
    if (stored) await inventory.release(wanted, stored.reservation.reservationId);
  }
}
