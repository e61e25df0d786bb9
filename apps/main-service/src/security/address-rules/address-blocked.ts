import { DomainError, type ProblemType } from '@webstore/problem-details';

/** An operator, or what watches for abuse, has shut this address out. */
export class AddressBlocked extends DomainError {
  static readonly problem: ProblemType = {
    type: 'address-blocked',
    title: 'This address is not served',
    kind: 'forbidden',
    meaning: 'The shop does not serve the address that you ask from, perhaps for a while. Its operators know why.',
  };

  constructor() {
    super('The shop does not serve the address that you ask from.');
  }
}
