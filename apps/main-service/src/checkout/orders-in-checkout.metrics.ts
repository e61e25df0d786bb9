import { Injectable } from '@nestjs/common';
import type { StoredAnswer } from '@webstore/idempotency';
import type { DomainError } from '@webstore/problem-details';
import type { Saga } from '@webstore/saga';
import { type Attributes, count } from '@webstore/telemetry';
import type { Cancellation } from './cancellation.js';
import { OutOfStock, PaymentDeclined } from './checkout.errors.js';
import type { OpenOrder } from './open-order.js';
import { OrdersInCheckout } from './orders-in-checkout.repository.js';

/** Counts an order when the commit that ends its checkout has been made: once, however often its steps were run. */
@Injectable()
export class CountedOrdersInCheckout extends OrdersInCheckout {
  override async confirm(...ended: Parameters<OrdersInCheckout['confirm']>): Promise<void> {
    await super.confirm(...ended);
    const [, { country }] = ended;
    count('webstore.checkouts', { status: 'success', country });
  }

  override async cancel(saga: Saga, order: OpenOrder, fall: Cancellation, answer: StoredAnswer): Promise<void> {
    await super.cancel(saga, order, fall, answer);
    count('webstore.checkouts', { status: statusOf(fall.reason), country: order.country });
    if (saga.step === 'UNDO') count('webstore.compensations', { compensation: 'undo-checkout', outcome: 'done' });
  }
}

function statusOf(reason: DomainError): Attributes<'webstore.checkouts'>['status'] {
  if (reason instanceof PaymentDeclined) return 'declined';
  return reason instanceof OutOfStock ? 'out_of_stock' : 'undone';
}
