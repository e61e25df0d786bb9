import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseClock, openPool } from '@webstore/database';
import type pg from 'pg';
import { ClockSetting } from './clock-setting.js';
import { HealthController, ReadinessChecks } from './health.js';
import { ProcessMetrics } from './process.metrics.js';
import { CONFIG } from './service-config.js';

const CONNECTIONS = 10;

export interface ServiceModuleOptions {
  readonly readConfig: () => { readonly DATABASE_URL: string };
  /** The schema that the service works in. */
  readonly schema: string;
  /** Under which token its pool (`pg.Pool`) is injected. */
  readonly pool: symbol;
}

/** Under every service, for all its modules: configuration, the pool of its schema, its clock, and health that asks PostgreSQL. */
@Module({})
export class ServiceModule {}

export function serviceModule({ readConfig, schema, pool }: ServiceModuleOptions): DynamicModule {
  return {
    module: ServiceModule,
    global: true,
    controllers: [HealthController],
    providers: [
      { provide: CONFIG, useFactory: readConfig },
      {
        provide: pool,
        inject: [CONFIG],
        useFactory: (config: { readonly DATABASE_URL: string }) =>
          openPool({ url: config.DATABASE_URL, schema, max: CONNECTIONS }),
      },
      {
        provide: ReadinessChecks,
        inject: [pool],
        useFactory: (opened: pg.Pool) => ({ checks: { postgresql: () => opened.query('SELECT 1') } }),
      },
      { provide: DatabaseClock, inject: [pool], useFactory: (opened: pg.Pool) => new DatabaseClock(opened) },
      { provide: ClockSetting, inject: [DatabaseClock], useFactory: (clock: DatabaseClock) => new ClockSetting(clock) },
      { provide: ProcessMetrics, inject: [pool], useFactory: (opened: pg.Pool) => new ProcessMetrics(opened) },
      { provide: EndOfPool, inject: [pool], useFactory: (opened: pg.Pool) => new EndOfPool(opened) },
    ],
    exports: [CONFIG, pool, DatabaseClock],
  };
}

class EndOfPool {
  constructor(private readonly pool: pg.Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
