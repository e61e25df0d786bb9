import { Global, Module } from '@nestjs/common';
import { AccessCache } from './access-cache.js';
import { AccessTokens } from './access-tokens.js';
import { AccessTokensRepository } from './access-tokens.repository.js';
import { AuthenticationMetrics } from './authentication.metrics.js';
import { AuthenticationAttempts } from './authentication-attempts.js';

/** Behind `@Authenticated()`, which any controller may carry. */
@Global()
@Module({
  providers: [AccessTokens, AccessTokensRepository, AccessCache, AuthenticationAttempts, AuthenticationMetrics],
  exports: [AccessTokens, AccessCache, AuthenticationAttempts],
})
export class AuthenticationModule {}
