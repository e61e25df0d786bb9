import type { Attack } from '../attack.js';
import { count, repeat } from '../attacker/attacker.js';
import { suspicionOf, toldOf } from '../expect.js';
import { alertOf } from '../sign.js';

const DOORS = [
  ...[
    '/admin',
    '/admin.php',
    '/wp-login.php',
    '/.env',
    '/.git/config',
    '/actuator/env',
    '/server-status',
    '/phpmyadmin',
  ],
  ...['/api/v1/users', '/backup.zip', '/config.json', '/debug', '/graphql', '/metrics', '/console'],
];

export const endpointScan: Attack = {
  name: 'endpoint-scan',
  meaning: 'one address looks for doors that other shops have left open',
  truth: ({ attackers }) => ({
    must: [
      ...suspicionOf('endpoint_scanning', attackers.address()),
      toldOf(alertOf('EndpointScanningDetected', attackers.address())),
    ],
  }),
  strike: async ({ attackers }) => {
    const answers = await repeat(DOORS.length, (turn) => attackers.one().get(DOORS[turn] ?? '/'), 1);
    const open = DOORS.length - count(answers, 404);
    return open > 0 ? [`${open} of ${DOORS.length} doors were not closed`] : [];
  },
};
