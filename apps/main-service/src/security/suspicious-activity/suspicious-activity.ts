import { Injectable } from '@nestjs/common';
import { AddressRules } from '../address-rules/address-rules.js';
import { AuthenticationAttempts } from '../authentication/authentication-attempts.js';
import { clientOf } from '../rate-limit/client-address.js';
import { Offences } from './offences.js';
import { type Pattern, patternsOf } from './patterns.js';
import { Suspicions } from './suspicions.js';

/** Watches what addresses do wrong. Nobody waits for it, and it refuses nobody. */
@Injectable()
export class SuspiciousActivity {
  constructor(
    attempts: AuthenticationAttempts,
    private readonly rules: AddressRules,
    private readonly offences: Offences,
    private readonly suspicions: Suspicions,
  ) {
    attempts.listen(({ failure, client, traceId }) => {
      if (failure) void this.note('credential_stuffing', client, traceId);
    });
  }

  /** Every answer that went out. */
  see(status: number, address: string, traceId?: string): void {
    for (const pattern of patternsOf(status)) void this.note(pattern, address, traceId);
  }

  /** A guess that was answered as if it were a question. */
  seeGuess(address: string, traceId: string): void {
    void this.note('abuse', address, traceId);
  }

  private async note(pattern: Pattern, address: string, traceId?: string): Promise<void> {
    if (this.rules.verdictOn(address) === 'allow') return;
    const client = clientOf(address);
    if (await this.offences.add(pattern, client)) this.suspicions.report({ pattern, client, traceId });
  }
}
