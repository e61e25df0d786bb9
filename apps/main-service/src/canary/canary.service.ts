import { Injectable } from '@nestjs/common';
import type { pongSchema } from '@webstore/contracts';
import type { z } from 'zod';
import { CanaryRepository } from './canary.repository.js';

/** One request through everything the shop stands on: Redis, PostgreSQL, the queue and the worker behind it. */
@Injectable()
export class CanaryService {
  constructor(private readonly repository: CanaryRepository) {}

  async ping(traceparent: string): Promise<z.output<typeof pongSchema>> {
    const traceId = traceparent.slice(3, 35);
    await Promise.all([this.repository.countHit(), this.repository.insertAccess(traceId, traceparent)]);
    return { message: 'pong', trace_id: traceId };
  }
}
