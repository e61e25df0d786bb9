import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Job, JobEffect } from '@webstore/jobs';
import type { Handler } from '../jobs/handler.js';
import { payloadOf } from '../jobs/payload-of.js';

const WORK_MS = 50;

/** The canary's asynchronous half: a known amount of work, then the answer in the log of accesses. */
@Injectable()
export class Ping implements Handler {
  readonly kind = 'ping';

  async handle(job: Job): Promise<JobEffect> {
    const { access_log_id: id } = payloadOf('ping', job);
    await sleep(WORK_MS);
    return async (tx) => {
      await tx.query('UPDATE access_log SET answered_at = now() WHERE id = $1 AND answered_at IS NULL', [id]);
    };
  }
}
