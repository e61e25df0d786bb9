import { Injectable } from '@nestjs/common';
import type { accountSchema } from '@webstore/contracts';
import { Unauthorized } from '@webstore/problem-details';
import type { z } from 'zod';
import { CustomerActivity } from '../analytics/activity.js';
import { CustomersRepository } from './customers.repository.js';

export type Account = z.output<typeof accountSchema>;

@Injectable()
export class ProfileService {
  constructor(
    private readonly customers: CustomersRepository,
    private readonly activity: CustomerActivity,
  ) {}

  async accountOf(customerId: string): Promise<Account> {
    const [customer, segment] = await Promise.all([
      this.customers.find(customerId),
      this.activity.segmentAtVisit(customerId),
    ]);
    if (!customer) throw new Unauthorized();
    const { id, email, name, created_at } = customer;
    return { id, email, name, segment, created_at: created_at.toISOString() };
  }
}
