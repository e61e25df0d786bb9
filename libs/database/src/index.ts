/** PostgreSQL as the services use it: a bounded pool, transactions with retry, migrations under one lock. */
export { DatabaseClock } from './database-clock.js';
export { type MigrateOptions, type Migration, migrate } from './migrate.js';
export { isOutOfReach } from './out-of-reach.js';
export { openPool, openSession, type PoolOptions, type Queryable, type SessionOptions } from './pool.js';
export type { Statement, StatementServer } from './tell-statements.js';
export { inTransaction, sqlStateOf } from './transaction.js';
