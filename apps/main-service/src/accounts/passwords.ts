import { Injectable } from '@nestjs/common';
import { HashQueue } from './hash-queue.js';
import { hashPassword, isPasswordOf } from './password-hash.js';

// The hash of random bytes that nobody kept.
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$dUJkXR1dUbBSPukpNhYVOQ$LsN+qelorvPkE5jNg7Z9NuL8hZudOlD8vTxQlTn3mtc';

/** Passwords are hashed and checked here alone, two at once and 32 waiting. */
@Injectable()
export class Passwords {
  private readonly queue = new HashQueue({ atOnce: 2, waiting: 32 });

  hash(password: string): Promise<string> {
    return this.queue.run(() => hashPassword(password));
  }

  /** Takes as long without a hash as with one, so that time does not tell who has an account. */
  async matches(password: string, hash: string | null): Promise<boolean> {
    const isRight = await this.queue.run(() => isPasswordOf(hash ?? NOBODYS_HASH, password));
    return hash !== null && isRight;
  }
}
