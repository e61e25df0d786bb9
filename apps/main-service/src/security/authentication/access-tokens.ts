import { Injectable, Logger } from '@nestjs/common';
import { AccessCache } from './access-cache.js';
import { type Access, AccessTokensRepository } from './access-tokens.repository.js';
import type { Shopper } from './shopper.js';
import { hashOf } from './token.js';

// Extending at every use would make each request a write.
const EXTENDED_BELOW_MS = 25 * 60_000;

/** Whose a token is: one question to Redis, or one to PostgreSQL when Redis does not know. */
@Injectable()
export class AccessTokens {
  private readonly logger = new Logger('authentication');

  constructor(
    private readonly cache: AccessCache,
    private readonly repository: AccessTokensRepository,
  ) {}

  async shopperOf(token: string): Promise<Shopper | undefined> {
    const hash = hashOf(token);
    const cached = await this.cache.find(hash);
    if (cached === 'revoked') return undefined;
    return cached ?? (await this.lookUp(hash));
  }

  private async lookUp(hash: Buffer): Promise<Shopper | undefined> {
    const access = await this.repository.findValid(hash);
    if (!access) return undefined;
    const shopper = { customerId: access.customer_id, familyId: access.family_id };
    void this.keepAlive(hash, access, shopper);
    return shopper;
  }

  /** Nobody waits for this. */
  private async keepAlive(hash: Buffer, access: Access, shopper: Shopper): Promise<void> {
    try {
      await this.cache.remember(hash, shopper, access.left_ms);
      if (access.left_ms < EXTENDED_BELOW_MS) await this.repository.extend(hash);
    } catch (error) {
      this.logger.warn({ message: 'A token could not be extended', error: String(error) });
    }
  }
}
