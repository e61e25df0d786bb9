import { Injectable } from '@nestjs/common';
import { count } from '@webstore/telemetry';
import { Suspicions } from './suspicions.js';

/** Counts every suspicion. */
@Injectable()
export class SuspiciousActivityMetrics {
  constructor(suspicions: Suspicions) {
    suspicions.listen(({ pattern, client }) => {
      count('webstore.security.suspicious_activity', { type: pattern, client_ip: client });
    });
  }
}
