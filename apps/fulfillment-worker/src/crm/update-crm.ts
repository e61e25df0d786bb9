import { Inject, Injectable } from '@nestjs/common';
import { crmRecordSchema } from '@webstore/contracts';
import type { ServiceClient } from '@webstore/http-client';
import type { Job, JobEffect } from '@webstore/jobs';
import { appendOrderEvents } from '@webstore/order-events';
import type pg from 'pg';
import { CRM, STORE } from '../backing.js';
import type { Handler } from '../jobs/handler.js';
import { payloadOf } from '../jobs/payload-of.js';
import { type Order, readOrder } from '../orders/read-order.js';

/** Tells the CRM of an order: late when the CRM is away, but told. */
@Injectable()
export class UpdateCrm implements Handler {
  readonly kind = 'update-crm';

  constructor(
    @Inject(STORE) private readonly store: pg.Pool,
    @Inject(CRM) private readonly crm: ServiceClient,
  ) {}

  async handle(job: Job): Promise<JobEffect | undefined> {
    const order = await readOrder(this.store, payloadOf('update-crm', job).order_id);
    if (!order) return undefined;
    const { id } = await this.crm.post('/api/customer/order', recordOf(order), {
      idempotencyKey: keyOf(order),
      answer: crmRecordSchema,
    });
    const facts = { crm_id: id, status: order.status };
    return (tx) => appendOrderEvents(tx, order.id, [{ type: 'CrmUpdated', facts }]);
  }
}

/** One key says one thing: a cancellation is other news than the order itself. */
function keyOf({ id, status }: Order): string {
  return status === 'CANCELLED' ? `${id}:crm:cancelled` : `${id}:crm`;
}

function recordOf({ id, customerId, country, status, totalMinor, currency }: Order) {
  return {
    customer_id: customerId,
    order_id: id,
    country,
    total: { amount_minor: totalMinor, currency },
    status,
  };
}
