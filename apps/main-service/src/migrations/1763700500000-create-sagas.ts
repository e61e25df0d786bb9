import { createSagaTables } from '@webstore/saga';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSagas1763700500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createSagaTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saga_log, saga; DROP SEQUENCE saga_instance');
  }
}
