import type { Row } from '../grammar/board.js';
import { counted, perSecond } from '../grammar/expressions.js';
import { bars, lines, logLines } from '../grammar/panels.js';
import { asTable, linesOf, overTime } from '../grammar/queries.js';
import { listing } from '../grammar/tables.js';
import { UNIT } from '../grammar/units.js';

const SUSPICIOUS = 'webstore_security_suspicious_activity_total';
const LIMITED = 'webstore_rate_limit_exceeded_total';
const WORDS = 'Suspicious activity|Rate limit exceeded|Authentication failed|Address blocked';

export const patterns: Row = {
  title: 'What do they try?',
  height: 8,
  panels: [
    bars({
      title: 'Which patterns of abuse are seen?',
      todo: 'credential_stuffing: many accounts from one address. endpoint_scanning: many paths that are not there.',
      unit: UNIT.count,
      width: 8,
      whenEmpty: 'none was recognized',
      runbooks: ['credential-stuffing-attack', 'endpoint-scanning-detected', 'suspicious-activity-spike'],
      queries: [overTime(counted(SUSPICIOUS, ['type'], '$__interval'), '{{type}}')],
    }),
    bars({
      title: 'Who runs into limits?',
      todo: 'ip: an address without an account. user: a signed-in shopper, or a stolen session.',
      unit: UNIT.count,
      width: 8,
      whenEmpty: 'nobody did',
      runbooks: ['high-rate-limit-violations'],
      queries: [overTime(counted(LIMITED, ['limit_type'], '$__interval'), '{{limit_type}}')],
    }),
    lines({
      title: 'What is refused, and why?',
      runbooks: ['idempotency-keys-reused'],
      todo: 'By type of problem. One that rises alone is a client that does one thing wrong, or tries it out.',
      unit: UNIT.perSecond,
      width: 8,
      queries: [overTime(perSecond('webstore_refusals_total', ['type']), '{{type}}')],
    }),
  ],
};

export const offenders: Row = {
  title: 'Who is it?',
  height: 9,
  panels: [
    listing({
      title: 'Which addresses abuse the shop?',
      todo: '`npm run addresses -- block <address>` keeps one out. What is beyond the hundred liveliest is `other`.',
      unit: UNIT.count,
      width: 6,
      decimals: 0,
      whenEmpty: 'none was recognized',
      queries: [asTable(`topk(10, ${counted(SUSPICIOUS, ['client_ip', 'type'])} > 0)`)],
      columns: [
        { from: 'client_ip', title: 'Address' },
        { from: 'type', title: 'Pattern' },
        { from: 'Value', title: 'Times' },
      ],
    }),
    listing({
      title: 'Which clients are over their limit?',
      todo: 'An address of your own: a script that forgot to wait. Others: see whether they also abuse.',
      unit: UNIT.count,
      width: 6,
      decimals: 0,
      whenEmpty: 'nobody is',
      queries: [asTable(`topk(10, ${counted(LIMITED, ['client_ip', 'user_id', 'limit_type'])} > 0)`)],
      columns: [
        { from: 'client_ip', title: 'Address' },
        { from: 'user_id', title: 'Shopper' },
        { from: 'limit_type', title: 'Limit' },
        { from: 'Value', title: 'Requests' },
      ],
    }),
    logLines({
      title: 'What does the shop say of it?',
      todo: 'Open a line: it has the full address and the trace, which metrics leave out.',
      unit: UNIT.text,
      width: 12,
      queries: [linesOf(`{service_name="main-service"} |~ "${WORDS}"`)],
    }),
  ],
};
