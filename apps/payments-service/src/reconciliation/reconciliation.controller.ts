import { Controller, Get, HttpStatus, Inject } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { reconciliationSchema } from '@webstore/contracts';
import { Answers, Refuses } from '@webstore/nest-service';
import { Unauthorized } from '@webstore/problem-details';
import { ReconciliationRepository } from './reconciliation.repository.js';

@ApiBearerAuth()
@Refuses(Unauthorized)
@Controller('api/payments/reconciliation')
export class ReconciliationController {
  constructor(@Inject(ReconciliationRepository) private readonly reconciliation: ReconciliationRepository) {}

  /** The last run that came to its end, and in how much the provider and we differ now. */
  @Get()
  @Answers(HttpStatus.OK, reconciliationSchema)
  async show() {
    const { at, ...counts } = await this.reconciliation.lastRun();
    return { at: at?.toISOString() ?? null, ...counts };
  }
}
