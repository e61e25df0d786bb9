import { Inject, Injectable } from '@nestjs/common';
import {
  type Payment,
  type PaymentBody,
  type PaymentVoidBody,
  paymentSchema,
  type Refund,
  type RefundBody,
  refundSchema,
} from '@webstore/contracts';
import { ServiceClient } from '@webstore/http-client';
import { CONFIG } from '@webstore/nest-service';
import type { Config } from '../config.js';

// Longer than the payments service's own 6 s for the provider, shorter than the shopper's 10 s.
const BUDGET_MS = 8_000;
// What is open when payments come back is to be settled within 5 s: the breaker must leave time for the saga's own wait.
const BREAKER_OPEN_MS = 2_000;

@Injectable()
export class PaymentsClient {
  private readonly payments: ServiceClient;

  constructor(@Inject(CONFIG) config: Pick<Config, 'PAYMENTS_URL' | 'SERVICE_TOKEN'>) {
    const { PAYMENTS_URL: baseUrl, SERVICE_TOKEN: bearer } = config;
    this.payments = new ServiceClient({
      name: 'payments-service',
      baseUrl,
      bearer,
      tellsDeadline: true,
      timeoutMs: BUDGET_MS,
      breaker: { halfOpenAfterMs: BREAKER_OPEN_MS },
    });
  }

  /** Whether calls are being refused for now because too many have failed. */
  get isOpen(): boolean {
    return this.payments.isOpen;
  }

  /** Charges once per order, however often it is called. @throws CallFailed */
  async charge(body: PaymentBody): Promise<Payment> {
    const call = { answer: paymentSchema, idempotencyKey: body.order_id };
    return this.payments.post('/api/payments/process', body, call);
  }

  /** From here on the order is not charged any more; tells if it has been. @throws CallFailed */
  async void(orderId: string, order: PaymentVoidBody): Promise<Payment> {
    return this.payments.post(`/api/payments/${orderId}/void`, order, { answer: paymentSchema });
  }

  /** Gives money back, once per key. @throws CallFailed */
  async refund(key: string, body: RefundBody): Promise<Refund> {
    return this.payments.post('/api/payments/refund', body, { answer: refundSchema, idempotencyKey: key });
  }
}
