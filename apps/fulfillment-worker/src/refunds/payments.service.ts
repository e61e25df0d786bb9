import { Inject, Injectable } from '@nestjs/common';
import { paymentSchema, refundSchema } from '@webstore/contracts';
import { CallFailed, type ServiceClient } from '@webstore/http-client';
import { z } from 'zod';
import { PAYMENTS } from '../backing.js';
import type { RefundOfOrder } from './record-refund.js';

const CONFLICT = 409;
const NOT_CAPTURED = '/problems/payment-not-captured';

const problemTypeSchema = z.looseObject({ type: z.string() });

/** Whether the provider made the refund is not known yet; the same key asks again. */
export class RefundUnsettled extends Error {
  constructor(status: string) {
    super(`The refund is ${status}`);
    this.name = 'RefundUnsettled';
  }
}

/** Our payments service, as far as refunds go. */
@Injectable()
export class PaymentsService {
  constructor(@Inject(PAYMENTS) private readonly client: ServiceClient) {}

  /**
   * Makes a refund, or learns that nothing was ever taken.
   * @throws RefundUnsettled while the outcome is open.
   */
  async refund({ order_id, key, amount_minor }: RefundOfOrder): Promise<'refunded' | 'nothing-to-refund'> {
    try {
      const { status } = await this.client.post(
        '/api/payments/refund',
        { order_id, amount_minor, reason: 'cancelled' },
        { idempotencyKey: key, answer: refundSchema },
      );
      if (status !== 'succeeded') throw new RefundUnsettled(status);
      return 'refunded';
    } catch (error) {
      if (!isNotCaptured(error) || !(await this.wasNeverCharged(order_id))) throw error;
      return 'nothing-to-refund';
    }
  }

  /** "Not captured" may also mean "not known yet": only a final no is one. */
  private async wasNeverCharged(orderId: string): Promise<boolean> {
    const { status } = await this.client.get(`/api/payments/${orderId}`, { answer: paymentSchema });
    return status === 'declined';
  }
}

function isNotCaptured(error: unknown): boolean {
  if (!(error instanceof CallFailed) || error.status !== CONFLICT) return false;
  return problemTypeSchema.safeParse(error.body).data?.type === NOT_CAPTURED;
}
