import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { REDIS } from '../../backing.js';
import type { Shopper } from './shopper.js';

const CACHED_FOR_MS = 30_000;
const REVOKED = 'revoked';

/**
 * Valid tokens, remembered in Redis for 30 s at most. A revoked one is marked rather than deleted: a look-up that read
 * the database just before the revocation must not put the token back, and it only writes where nothing stands.
 */
@Injectable()
export class AccessCache {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  /** `undefined` also when Redis is away. */
  async find(hash: Buffer): Promise<Shopper | typeof REVOKED | undefined> {
    const cached = await this.redis.get(keyOf(hash)).catch(() => null);
    if (cached === null || cached === REVOKED) return cached ?? undefined;
    const [customerId, familyId] = cached.split(' ');
    return customerId && familyId ? { customerId, familyId } : undefined;
  }

  async remember(hash: Buffer, { customerId, familyId }: Shopper, validForMs: number): Promise<void> {
    const ttlMs = Math.min(CACHED_FOR_MS, Math.floor(validForMs));
    if (ttlMs < 1) return;
    await this.redis.set(keyOf(hash), `${customerId} ${familyId}`, 'PX', ttlMs, 'NX').catch(() => undefined);
  }

  async markRevoked(hashes: readonly Buffer[]): Promise<void> {
    await Promise.allSettled(hashes.map((hash) => this.redis.set(keyOf(hash), REVOKED, 'PX', 2 * CACHED_FOR_MS)));
  }
}

function keyOf(hash: Buffer): string {
  return `access:${hash.toString('base64url')}`;
}
