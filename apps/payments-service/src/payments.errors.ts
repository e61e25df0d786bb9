import { DeadlineExceeded } from '@webstore/nest-service';
import { DomainError, type ProblemType } from '@webstore/problem-details';
import { type ChargeOutcome, isFinal } from './outcome.js';

export class ProviderUnavailable extends DomainError {
  static readonly problem: ProblemType = {
    type: 'provider-unavailable',
    title: 'The payment provider cannot be reached',
    kind: 'unavailable',
    meaning: 'The payment provider cannot be reached and was sent nothing. Ask again after `Retry-After` seconds.',
  };

  constructor() {
    super('The payment provider cannot be reached. Nothing was sent to it.', {}, { 'retry-after': '5' });
  }
}

/** Why the provider was sent nothing: a caller in a hurry is told so, for that says nothing of the provider. */
export function nothingSent(outcome: ChargeOutcome): DomainError {
  const isTooLate = !isFinal(outcome) && outcome.errorClass === 'deadline';
  return isTooLate ? new DeadlineExceeded() : new ProviderUnavailable();
}

export class PaymentNotCaptured extends DomainError {
  static readonly problem: ProblemType = {
    type: 'payment-not-captured',
    title: 'There is no captured payment to refund',
    kind: 'conflict',
    meaning:
      'The payment was declined, or its outcome is not known yet; `payment_status` says which. Nothing was refunded.',
  };

  constructor(status: string) {
    super(`The payment is ${status}.`, { payment_status: status });
  }
}

export class RefundExceedsCapture extends DomainError {
  static readonly problem: ProblemType = {
    type: 'refund-exceeds-capture',
    title: 'The refund is more than is left of the payment',
    kind: 'conflict',
    meaning:
      'All refunds of a payment together, this one included, would be more than was captured. Nothing was refunded.',
  };

  constructor() {
    super('The refund is more than is left of the payment.');
  }
}
