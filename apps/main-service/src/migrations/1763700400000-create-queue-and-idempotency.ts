import { createIdempotencyTable } from '@webstore/idempotency';
import { createJobTables } from '@webstore/jobs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateQueue1763700400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createJobTables);
    await runner.query(createIdempotencyTable);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key, dead_job, job');
  }
}
