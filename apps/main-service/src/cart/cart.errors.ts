import { DomainError, type ProblemType } from '@webstore/problem-details';

export const LINES_AT_MOST = 100;
export const QUANTITY_AT_MOST = 999;

export class CartFull extends DomainError {
  static readonly problem: ProblemType = {
    type: 'cart-full',
    title: 'The cart cannot take more of this',
    kind: 'unprocessable',
    meaning: `A cart holds at most ${LINES_AT_MOST} products, and at most ${QUANTITY_AT_MOST} of each.`,
  };

  constructor() {
    super(`A cart holds at most ${LINES_AT_MOST} products, and at most ${QUANTITY_AT_MOST} of each.`);
  }
}

export class NotInCart extends DomainError {
  static readonly problem: ProblemType = {
    type: 'not-in-cart',
    title: 'Not in the cart',
    kind: 'not-found',
    meaning: 'The cart has no line of this product.',
  };

  constructor(productId: string) {
    super('The cart has no line of this product.', { product_id: productId });
  }
}
