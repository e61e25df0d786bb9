import { Injectable } from '@nestjs/common';
import { count } from '@webstore/telemetry';
import { type RateDecision, RateDecisions } from './rate-decisions.js';

/** Counts who asked too often, and what a replica counted for itself. */
@Injectable()
export class RateLimitMetrics {
  constructor(decisions: RateDecisions) {
    decisions.listen((decision) => {
      if (decision.isDegraded) count('webstore.rate_limit.degraded', { limit_type: decision.type });
      if (!decision.isAllowed) count('webstore.rate_limit.exceeded', offenderOf(decision));
    });
  }
}

function offenderOf({ type, client }: RateDecision) {
  const isOfAddress = type === 'ip' || type === 'registration';
  return isOfAddress ? { limit_type: type, client_ip: client } : { limit_type: type, user_id: client };
}
