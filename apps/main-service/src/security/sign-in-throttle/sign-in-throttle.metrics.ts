import { Injectable } from '@nestjs/common';
import { count } from '@webstore/telemetry';
import { ThrottledSignIns } from './throttled-sign-ins.js';

/** Counts the sign-ins that were not looked at. */
@Injectable()
export class SignInThrottleMetrics {
  constructor(throttled: ThrottledSignIns) {
    throttled.listen(({ by }) => count('webstore.auth.throttled', { by }));
  }
}
