import { Injectable } from '@nestjs/common';
import { count } from '@webstore/telemetry';
import { KeyPurge } from './key-purge.js';

/** Counts the rounds of forgetting old keys, and the keys. */
@Injectable()
export class CountedKeyPurge extends KeyPurge {
  protected override async purge(): Promise<number> {
    try {
      const forgotten = await super.purge();
      count('webstore.idempotency.purges', { outcome: 'done' });
      count('webstore.idempotency.forgotten', {}, forgotten);
      return forgotten;
    } catch (error) {
      count('webstore.idempotency.purges', { outcome: 'failed' });
      throw error;
    }
  }
}
