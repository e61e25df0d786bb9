import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AddressBook, listRules, type Verdict } from '@webstore/address-rules';
import type { Queryable } from '@webstore/database';
import { STORE } from '../../backing.js';

const READ_EVERY_MS = 1_000;

/** What operators said of addresses: every replica knows it within a second, and while PostgreSQL is away what it knew before. */
@Injectable()
export class AddressRules implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('address-rules');
  private book = new AddressBook();
  private reading: NodeJS.Timeout | undefined;

  constructor(@Inject(STORE) private readonly store: Queryable) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.read();
    this.reading = setInterval(() => void this.read(), READ_EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.reading);
  }

  verdictOn(address: string): Verdict | undefined {
    return this.book.verdictOn(address);
  }

  private async read(): Promise<void> {
    try {
      this.book = new AddressBook(await listRules(this.store));
    } catch (error) {
      this.logger.warn({ message: 'The rules about addresses could not be read', error: String(error) });
    }
  }
}
