import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { DatabaseClock } from '@webstore/database';

const EVERY_MS = 30_000;

/** Sets the clock when the service starts and ever again; while the database is away it goes on by itself. */
export class ClockSetting implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly clock: DatabaseClock) {}

  async onModuleInit(): Promise<void> {
    await this.set();
    this.timer = setInterval(() => void this.set(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async set(): Promise<void> {
    await this.clock.set().catch(() => undefined);
  }
}
