import { Injectable, Logger } from '@nestjs/common';
import type { Tokens } from '@webstore/contracts';
import { Unauthorized } from '@webstore/problem-details';
import { AccessCache } from '../security/authentication/access-cache.js';
import { hashOf, newToken } from '../security/authentication/token.js';
import type { SignInFrom } from '../security/sign-in-throttle/sign-in-from.js';
import { SignInsRepository, type TokenHashes } from './sign-ins.repository.js';

/** A sign-in lasts 12 hours; its tokens fall together. */
@Injectable()
export class SignIns {
  private readonly logger = new Logger('authentication');

  constructor(
    private readonly repository: SignInsRepository,
    private readonly cache: AccessCache,
  ) {}

  async open(customerId: string): Promise<Tokens> {
    const issued = issue();
    return tokensOf(issued, await this.repository.open(customerId, issued.hashes));
  }

  /** A refresh token that comes a second time was stolen from one of its two bearers: nobody keeps the sign-in. */
  async refresh(refreshToken: string, { address, traceId }: SignInFrom): Promise<Tokens> {
    const issued = issue();
    const hash = hashOf(refreshToken);
    const expiresIn = await this.repository.rotate(hash, issued.hashes);
    if (expiresIn !== undefined) return tokensOf(issued, expiresIn);
    const reused = await this.repository.findReused(hash);
    if (reused) {
      this.logger.warn({ message: 'Refresh token reused', sign_in: reused, client: address, trace_id: traceId });
      await this.revoke(reused);
    }
    throw new Unauthorized();
  }

  async revoke(familyId: string): Promise<void> {
    await this.cache.markRevoked(await this.repository.revoke(familyId));
  }
}

interface Issued {
  readonly access: string;
  readonly refresh: string;
  readonly hashes: TokenHashes;
}

function issue(): Issued {
  const access = newToken();
  const refresh = newToken();
  return { access, refresh, hashes: { access: hashOf(access), refresh: hashOf(refresh) } };
}

function tokensOf({ access, refresh }: Issued, expiresIn: number): Tokens {
  return { access_token: access, refresh_token: refresh, token_type: 'Bearer', expires_in: expiresIn };
}
