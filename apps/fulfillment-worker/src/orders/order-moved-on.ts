/**
 * While the worker was talking to others, the order became something else (a shopper cancelled it). Thrown in the
 * effect's transaction: nothing is kept, and the job's next run sees the order as it is now.
 */
export class OrderMovedOn extends Error {
  constructor(readonly orderId: string) {
    super('The order changed while its job ran');
    this.name = 'OrderMovedOn';
  }
}
