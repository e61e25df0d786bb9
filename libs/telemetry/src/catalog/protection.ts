import { counter, oneOf, optional, upTo } from './instrument.js';

const recordedBy = ['main-service'] as const;
const OFFENDERS = 100;
const offender = upTo(OFFENDERS, 'live');
const limitType = oneOf(['ip', 'registration', 'user', 'checkout']);

/** Who is let in, and who is turned away. */
export const protection = {
  'webstore.auth.attempts': counter({
    unit: '{attempt}',
    description: 'A try to be let in: by a token at any route, or at a route of /auth',
    attributes: { type: oneOf(['token', 'login', 'refresh']) },
    recordedBy,
  }),
  'webstore.auth.failures': counter({
    unit: '{attempt}',
    description: 'A try to be let in that failed',
    attributes: { reason: oneOf(['missing_header', 'invalid_format', 'invalid_token']) },
    recordedBy,
  }),
  'webstore.auth.throttled': counter({
    unit: '{attempt}',
    description: 'A sign-in that was not looked at, because too many failed to its account or from its address',
    attributes: { by: oneOf(['account', 'address']) },
    recordedBy,
  }),
  'webstore.rate_limit.exceeded': counter({
    unit: '{request}',
    description: 'A request beyond a limit, by who sent it: an address, or a signed-in shopper',
    attributes: {
      limit_type: limitType,
      client_ip: optional(offender),
      user_id: optional(offender),
    },
    // Each limit names its own kind of client.
    series: 4 * (OFFENDERS + 1),
    recordedBy,
  }),
  'webstore.rate_limit.degraded': counter({
    unit: '{request}',
    description: 'A request whose limit was judged by one process alone, because Redis was away or slow',
    attributes: { limit_type: limitType },
    recordedBy,
  }),
  'webstore.security.suspicious_activity': counter({
    unit: '{event}',
    description: 'A pattern of abuse that was recognized, once per address and window',
    attributes: { type: oneOf(['credential_stuffing', 'endpoint_scanning', 'abuse']), client_ip: offender },
    recordedBy,
  }),
} as const;
