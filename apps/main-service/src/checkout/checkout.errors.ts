import { DomainError, type ProblemType } from '@webstore/problem-details';

export class CartEmpty extends DomainError {
  static readonly problem: ProblemType = {
    type: 'cart-empty',
    title: 'The cart is empty',
    kind: 'invalid',
    meaning: 'There is nothing in the cart to order.',
  };

  constructor() {
    super('There is nothing in the cart to order.');
  }
}

export class NotSoldHere extends DomainError {
  static readonly problem: ProblemType = {
    type: 'items-not-sold-here',
    title: 'Some items are not sold in this country',
    kind: 'unprocessable',
    meaning: '`product_ids` lists what this country does not have. Take it out, or order in another country.',
  };

  constructor(productIds: readonly string[]) {
    super('Some items are not sold in this country.', { product_ids: productIds });
  }
}

export class CouponRefused extends DomainError {
  static readonly problem: ProblemType = {
    type: 'coupon-refused',
    title: 'The coupon does not apply',
    kind: 'unprocessable',
    meaning:
      'The coupon is unknown, out of date, used up or not for this cart; `reason` says which. Nothing was ordered.',
  };

  constructor(coupon: string, reason: string) {
    super(`The coupon ${coupon} does not apply.`, { coupon, reason });
  }
}

export class CartChanged extends DomainError {
  static readonly problem: ProblemType = {
    type: 'cart-changed',
    title: 'The cart has changed',
    kind: 'conflict',
    meaning:
      'The cart was changed while it was being ordered, perhaps in another tab, or comes to more than `expected_total`. Nothing was ordered: look again.',
  };

  constructor() {
    super('The cart was changed while it was being ordered.');
  }
}

export class CheckoutInProgress extends DomainError {
  static readonly problem: ProblemType = {
    type: 'checkout-in-progress',
    title: 'This cart is being ordered already',
    kind: 'conflict',
    meaning: 'Another checkout of this cart is running or done; `Location` is its order.',
  };

  constructor(orderId: string) {
    super('This cart is being ordered already.', { order_id: orderId }, { location: `/orders/${orderId}` });
  }
}

export class PaymentDeclined extends DomainError {
  static readonly problem: ProblemType = {
    type: 'payment-declined',
    title: 'The payment was declined',
    kind: 'declined',
    meaning:
      'The bank said no and nothing was charged. The cart is kept: try again or pay in another way, with a new key.',
  };

  constructor(orderId: string, reason: string) {
    super('The bank declined the payment. Nothing was charged.', { order_id: orderId, reason });
  }
}

export class OutOfStock extends DomainError {
  static readonly problem: ProblemType = {
    type: 'out-of-stock',
    title: 'A limited edition is sold out',
    kind: 'conflict',
    meaning: 'A limited edition is reserved before payment, and fewer are left than were ordered. Nothing was charged.',
  };

  constructor(orderId: string, productIds: readonly string[]) {
    super('Fewer are left than were ordered.', { order_id: orderId, product_ids: productIds });
  }
}

export class CheckoutUndone extends DomainError {
  static readonly problem: ProblemType = {
    type: 'checkout-undone',
    title: 'The order was called off',
    kind: 'conflict',
    meaning:
      'The shop called the order off before it was confirmed. What was paid has been given back; the cart is kept.',
  };

  constructor(orderId: string) {
    super('The shop called the order off. What was paid has been given back.', { order_id: orderId });
  }
}

export class PaymentsUnavailable extends DomainError {
  static readonly problem: ProblemType = {
    type: 'payments-unavailable',
    title: 'Payments are not possible right now',
    kind: 'unavailable',
    meaning: 'The payment system is failing and nothing was ordered. Try again after `Retry-After` seconds.',
  };

  constructor() {
    super('Payments are not possible right now. Nothing was ordered.', {}, { 'retry-after': '5' });
  }
}
