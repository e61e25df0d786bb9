import type pg from 'pg';

const RETRIES = 3;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';

/**
 * Runs `work` between BEGIN and COMMIT. A deadlock or serialization failure runs it again from the start (3 times at
 * most), so `work` must do nothing that a rollback does not undo. Other errors roll back and are thrown as they are.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(pool, work);
    } catch (error) {
      if (attempt > RETRIES || !isRetryable(error)) throw error;
    }
  }
}

async function runOnce<T>(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  const tx = await pool.connect();
  let broken = true;
  try {
    await tx.query('BEGIN');
    const result = await work(tx);
    await tx.query('COMMIT');
    broken = false;
    return result;
  } catch (error) {
    broken = !(await rolledBack(tx));
    throw error;
  } finally {
    tx.release(broken);
  }
}

async function rolledBack(tx: pg.PoolClient): Promise<boolean> {
  return tx.query('ROLLBACK').then(
    () => true,
    () => false,
  );
}

function isRetryable(error: unknown): boolean {
  const code = sqlStateOf(error);
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED;
}

/** The five-character SQLSTATE of an error from PostgreSQL, if it is one. */
export function sqlStateOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
