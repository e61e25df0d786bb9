import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexByTime1763700600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- For the purge of old keys.
      CREATE INDEX idempotency_key_by_time ON idempotency_key (created_at);
      -- For following events: they are only ever added, so ranges of pages are enough and cost a write next to nothing.
      CREATE INDEX order_event_by_time ON order_event USING brin (at) WITH (autosummarize = on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX order_event_by_time, idempotency_key_by_time');
  }
}
