import { Injectable } from '@nestjs/common';
import { money, toUsd } from '@webstore/money';
import { count, measure } from '@webstore/telemetry';
import type { PaymentRow } from './payment-row.js';
import { PaymentsRepository } from './payments.repository.js';
import { VoidsRepository } from './voiding/voids.repository.js';

type VoidValues = Parameters<VoidsRepository['void']>;

/** Counts a payment when its final outcome is written: who writes it, and nobody who finds it written. */
@Injectable()
export class CountedPayments extends PaymentsRepository {
  protected override async settle(values: unknown[]): Promise<PaymentRow | undefined> {
    return countIfFinal(await super.settle(values));
  }
}

/** Counts the payments that we void. */
@Injectable()
export class CountedVoids extends VoidsRepository {
  override async void(...values: VoidValues): Promise<PaymentRow | undefined> {
    return countIfFinal(await super.void(...values));
  }

  override async conclude(payment: PaymentRow): Promise<PaymentRow | undefined> {
    return countIfFinal(await super.conclude(payment));
  }
}

/** Of a row that a statement has just written. */
function countIfFinal(payment: PaymentRow | undefined): PaymentRow | undefined {
  if (payment) record(payment);
  return payment;
}

function record({ status, country, amount_minor, currency }: PaymentRow): void {
  if (status === 'declined' || status === 'voided') count('payments.processed', { status, country });
  if (status !== 'succeeded') return;
  count('payments.processed', { status: 'success', country });
  measure('payment.amount.usd', toUsd(money(amount_minor, currency)).amountMinor / 100, { country });
}
