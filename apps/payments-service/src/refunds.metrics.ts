import { Injectable } from '@nestjs/common';
import { count } from '@webstore/telemetry';
import { type RefundRow, RefundsRepository } from './refunds.repository.js';

/** Counts a refund when it is written that the provider has made it. */
@Injectable()
export class CountedRefunds extends RefundsRepository {
  protected override async settle(values: unknown[]): Promise<RefundRow | undefined> {
    const settled = await super.settle(values);
    if (settled?.status === 'succeeded') count('payments.refunded', {});
    return settled;
  }
}
