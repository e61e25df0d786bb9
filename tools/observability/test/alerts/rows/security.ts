import { type Row, told } from '../row.js';
import { counts } from '../telling.js';

const guesses = (failures: number) => ({
  'main-service': [
    counts('webstore.auth.attempts', { type: 'login' }, 100),
    counts('webstore.auth.failures', { reason: 'invalid_token' }, failures),
  ],
});
const suspects = (type: 'credential_stuffing' | 'endpoint_scanning' | 'abuse', client_ip: string, times = 1) => ({
  'main-service': [counts('webstore.security.suspicious_activity', { type, client_ip }, times)],
});

/** Attacks. Many failures hold back what a few would raise: first the few. */
export const security: readonly (readonly Row[])[] = [
  [told('AbnormalAuthFailures', guesses(7)), told('HighAuthenticationFailureRate', guesses(50))],
  [told('CredentialStuffingAttack', suspects('credential_stuffing', '192.0.2.1'), { client_ip: '192.0.2.1' })],
  [told('EndpointScanningDetected', suspects('endpoint_scanning', '192.0.2.2'), { client_ip: '192.0.2.2' })],
  [told('SuspiciousActivitySpike', suspects('abuse', '192.0.2.3', 30))],
  [
    told('HighRateLimitViolations', {
      'main-service': [counts('webstore.rate_limit.exceeded', { limit_type: 'ip', client_ip: '192.0.2.4' }, 60)],
    }),
  ],
];
