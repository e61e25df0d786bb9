import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { OnModuleDestroy } from '@nestjs/common';
import { observe } from '@webstore/telemetry';
import type pg from 'pg';

const RESOLUTION_MS = 20;
const NS_PER_SECOND = 1e9;

/** Tells of what a process runs on: its connections to PostgreSQL, its event loop, its memory. */
export class ProcessMetrics implements OnModuleDestroy {
  private readonly delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private readonly endings: readonly (() => void)[];
  private utilizationBefore = performance.eventLoopUtilization();

  constructor(pool: pg.Pool) {
    this.endings = [
      observe('pool', (saw) => {
        const { totalCount, idleCount, waitingCount } = pool;
        saw('db.client.connection.count', totalCount - idleCount, { 'db.client.connection.state': 'used' });
        saw('db.client.connection.count', idleCount, { 'db.client.connection.state': 'idle' });
        saw('db.client.connection.pending_requests', waitingCount, {});
      }),
      observe('runtime', (saw) => {
        const utilization = performance.eventLoopUtilization();
        const since = performance.eventLoopUtilization(utilization, this.utilizationBefore);
        this.utilizationBefore = utilization;
        saw('nodejs.eventloop.utilization', since.utilization, {});
        const { rss, heapUsed } = process.memoryUsage();
        saw('process.memory.usage', rss, {});
        saw('webstore.process.heap.used', heapUsed, {});
        saw('nodejs.eventloop.delay.p99', this.seconds(this.delays.percentile(99)), {});
        saw('nodejs.eventloop.delay.max', this.seconds(this.delays.max), {});
        // From the first look on: a process that nobody looks at keeps no such clock.
        this.delays.enable();
        this.delays.reset();
      }),
    ];
  }

  onModuleDestroy(): void {
    for (const end of this.endings) end();
    this.delays.disable();
  }

  /** What was measured is the time between two turns that were to be one resolution apart. */
  private seconds(betweenNs: number): number {
    return this.delays.count === 0 ? 0 : Math.max(0, betweenNs / NS_PER_SECOND - RESOLUTION_MS / 1_000);
  }
}
