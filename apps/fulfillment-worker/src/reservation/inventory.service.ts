import { Inject, Injectable } from '@nestjs/common';
import {
  type Country,
  inventoryRefusalSchema,
  inventoryReservationSchema,
  shipmentSchema,
  supplierOrderSchema,
} from '@webstore/contracts';
import type { ServiceClient } from '@webstore/http-client';
import { z } from 'zod';
import { INVENTORY } from '../backing.js';
import type { Wanted } from './wanted.js';

export interface Reservation {
  readonly reservationId: string;
  readonly warehouse: string;
}

const CONFLICT = 409;

const reserveAnswerSchema = z.union([
  inventoryReservationSchema.transform(({ reservation_id, warehouse }) => ({
    reserved: true as const,
    reservationId: reservation_id,
    warehouse,
  })),
  inventoryRefusalSchema.transform(({ alternatives }) => ({ reserved: false as const, alternatives })),
]);

const supplierAnswerSchema = z.union([
  supplierOrderSchema.transform(({ supplier_order_id, lead_time_days }) => ({
    ordered: true as const,
    supplierOrderId: supplier_order_id,
    leadTimeDays: lead_time_days,
  })),
  z.looseObject({ reason: z.string() }).transform(({ reason }) => ({ ordered: false as const, reason })),
]);

/**
 * The warehouses and their supplier. Every call has a key made of the order, so a repeated job gets the answer that
 * its first run got. A refusal is an answer; an outage is thrown (CallFailed).
 */
@Injectable()
export class InventoryService {
  constructor(@Inject(INVENTORY) private readonly client: ServiceClient) {}

  /** In the country's preferred warehouse. */
  reserve(wanted: Wanted) {
    return this.reserveUnder(lineKey(wanted), requestOf(wanted));
  }

  reserveIn(warehouse: string, wanted: Wanted) {
    return this.reserveUnder(`${lineKey(wanted)}:alternative`, { ...requestOf(wanted), warehouse });
  }

  async orderFromSupplier(wanted: Wanted) {
    const { body } = await this.client.post('/api/inventory/supplier-order', requestOf(wanted), {
      idempotencyKey: `${lineKey(wanted)}:supplier`,
      answer: supplierAnswerSchema,
      accept: [CONFLICT],
    });
    return body;
  }

  /** Gives a reservation back; doing it again is harmless. */
  async release({ orderId, line }: Pick<Wanted, 'orderId' | 'line'>, reservationId: string): Promise<void> {
    await this.client.post(
      '/api/inventory/release',
      { reservation_id: reservationId },
      { idempotencyKey: `${lineKey({ orderId, line })}:release:${reservationId}`, answer: z.unknown() },
    );
  }

  async ship(orderId: string, country: Country): Promise<{ shipmentId: string; carrier: string }> {
    const { shipment_id, carrier } = await this.client.post(
      '/api/inventory/ship',
      { reference: orderId, country },
      { idempotencyKey: `${orderId}:ship`, answer: shipmentSchema },
    );
    return { shipmentId: shipment_id, carrier };
  }

  private async reserveUnder(idempotencyKey: string, request: object) {
    const { body } = await this.client.post('/api/inventory/reserve', request, {
      idempotencyKey,
      answer: reserveAnswerSchema,
      accept: [CONFLICT],
    });
    return body;
  }
}

function lineKey({ orderId, line }: Pick<Wanted, 'orderId' | 'line'>): string {
  return `${orderId}:${line}`;
}

function requestOf({ orderId, productId, quantity, country }: Wanted) {
  return { product_id: productId, quantity, country, reference: orderId };
}
