/** PostgreSQL as the services use it: a bounded pool, transactions with retry, migrations under one lock. */
export { type MigrateOptions, type Migration, migrate } from './migrate.js';
export { isOutOfReach } from './out-of-reach.js';
export { openPool, type PoolOptions, type Queryable } from './pool.js';
export { inTransaction, sqlStateOf } from './transaction.js';
