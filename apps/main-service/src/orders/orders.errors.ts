import { DomainError, type ProblemType } from '@webstore/problem-details';

export class OrderNotCancellable extends DomainError {
  static readonly problem: ProblemType = {
    type: 'order-not-cancellable',
    title: 'The order can no longer be cancelled',
    kind: 'conflict',
    meaning:
      'Only a confirmed order that has not been shipped can be cancelled; `order_status` and `fulfillment_status` say where it is.',
  };

  constructor(orderStatus: string, fulfillmentStatus: string) {
    super('The order can no longer be cancelled.', {
      order_status: orderStatus,
      fulfillment_status: fulfillmentStatus,
    });
  }
}
