import { type Country, markets } from '@webstore/contracts';
import { DomainError, type ProblemType } from '@webstore/problem-details';

export class ProductNotSoldHere extends DomainError {
  static readonly problem: ProblemType = {
    type: 'product-not-sold-here',
    title: 'Not sold in this country',
    kind: 'not-found',
    meaning: 'The product exists, but not in this country. `sold_in` lists the countries that have it.',
  };

  constructor(name: string, country: Country, soldIn: readonly Country[]) {
    super(`${name} is not sold in ${markets[country].name}.`, { name, sold_in: soldIn });
  }
}
