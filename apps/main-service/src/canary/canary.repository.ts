import { Inject, Injectable } from '@nestjs/common';
import { inTransaction } from '@webstore/database';
import { enqueueJobs } from '@webstore/jobs';
import type { Redis } from 'ioredis';
import type pg from 'pg';
import { REDIS, STORE } from '../backing.js';

@Injectable()
export class CanaryRepository {
  constructor(
    @Inject(STORE) private readonly store: pg.Pool,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  async countHit(): Promise<void> {
    await this.redis.incr('hits').catch(() => undefined);
  }

  /** The row and the job that answers it, together or not at all. */
  async insertAccess(traceId: string, traceparent: string): Promise<void> {
    await inTransaction(this.store, async (tx) => {
      const { rows } = await tx.query<{ id: number }>({
        name: 'insert-access',
        text: 'INSERT INTO access_log (trace_id) VALUES ($1) RETURNING id',
        values: [traceId],
      });
      await enqueueJobs(tx, [{ kind: 'ping', payload: { access_log_id: rows[0]?.id }, traceparent }]);
    });
  }
}
