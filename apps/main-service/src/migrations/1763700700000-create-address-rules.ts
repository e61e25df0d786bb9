import { createAddressRuleTable } from '@webstore/address-rules';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAddressRules1763700700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createAddressRuleTable);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE address_rule');
  }
}
