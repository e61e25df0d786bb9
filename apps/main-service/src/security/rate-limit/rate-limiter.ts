import { Injectable, Logger } from '@nestjs/common';
import { LocalWindow } from './local-window.js';
import { SharedWindow } from './shared-window.js';
import type { Taken, WindowRule } from './sliding-window.js';

export interface Decided extends Taken {
  /** Whether this replica counted for itself. */
  readonly isDegraded: boolean;
}

/** Decides by the windows of all replicas; by this replica's own, with the same limits, while Redis cannot answer. */
@Injectable()
export class RateLimiter {
  private readonly logger = new Logger('rate-limit');
  private readonly local = new LocalWindow();
  private isDegraded = false;

  constructor(private readonly shared: SharedWindow) {}

  /** Never fails. `client` names the kind of limit too, so that no two share a window. */
  async take(client: string, rule: WindowRule): Promise<Decided> {
    try {
      const taken = await this.shared.take(client, rule);
      if (this.isDegraded) this.recover();
      return { ...taken, isDegraded: false };
    } catch (error) {
      if (!this.isDegraded) this.degrade(error);
      return { ...this.local.take(client, rule), isDegraded: true };
    }
  }

  private degrade(error: unknown): void {
    this.isDegraded = true;
    this.logger.warn({ message: 'Redis is away: each replica limits rates for itself', error: String(error) });
  }

  private recover(): void {
    this.isDegraded = false;
    this.local.forget();
    this.logger.log({ message: 'Redis is back: rates are limited across replicas' });
  }
}
