import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Facts } from './facts.js';

const EVERY_MS = 1_000;

/** Writes the facts every second, and what is left of them at shutdown. */
@Injectable()
export class FactWriting implements OnModuleInit, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(private readonly facts: Facts) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.facts.flush(), EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.facts.flushAll();
  }
}
