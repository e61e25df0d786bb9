import { DataSource, type MigrationInterface } from 'typeorm';

export type Migration = new () => MigrationInterface;

export interface MigrateOptions {
  readonly url: string;
  readonly schema: string;
  readonly migrations: readonly Migration[];
}

// Any constant serves: two starts at once must not both run the migrations.
const MIGRATION_LOCK = 7_310_001;

/** Creates the schema and runs what is pending of its migrations, in one transaction each. Returns their names. */
export async function migrate({ url, schema, migrations }: MigrateOptions): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    schema,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    extra: { options: `-c search_path=${schema},public`, max: 2 },
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await lock.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
    return (await source.runMigrations({ transaction: 'each' })).map(({ name }) => name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
    await source.destroy();
  }
}
