import fc from 'fast-check';
import type { Truth } from './attack.js';
import { type Finding, falseAlarms, isSeen, judge, type Sight } from './judge.js';
import { alert, alertOf, counted, limited, SUSPICION, suspected } from './sign.js';
import type { SeenAlert, SeenEvent } from './witness/witness.js';

const MALLORY = '127.23.0.1';
const SHOPPER = '127.240.0.1';
const STARTED_MS = 1_000;

const suspicion = (client: string, type = 'credential_stuffing'): SeenEvent => ({
  message: SUSPICION,
  facts: { type, client, trace_id: 'a' },
});
const stuffing: SeenAlert = {
  ...{ name: 'CredentialStuffingAttack', area: 'security', client: MALLORY },
  ...{ sinceMs: STARTED_MS + 1, isTold: true },
};
const sight = (more: Partial<Sight> = {}): Sight => ({ events: [], alerts: [], growth: new Map(), ...more });

describe('a sign', () => {
  it('of the log is seen in a line about the same address, whatever else it says', () => {
    const sign = suspected('credential_stuffing', MALLORY);
    expect(isSeen(sign, sight({ events: [suspicion(MALLORY)] }))).toBe(true);
    expect(isSeen(sign, sight({ events: [suspicion(SHOPPER)] }))).toBe(false);
    expect(isSeen(sign, sight({ events: [suspicion(MALLORY, 'abuse')] }))).toBe(false);
  });

  it('of a metric is seen when it has grown by as much as was done, not by one less', () => {
    const sign = counted('webstore.rate_limit.exceeded', { client_ip: MALLORY }, 300);
    expect(isSeen(sign, sight({ growth: new Map([[sign, 300]]) }))).toBe(true);
    expect(isSeen(sign, sight({ growth: new Map([[sign, 299]]) }))).toBe(false);
    expect(isSeen(sign, sight())).toBe(false);
  });

  it('of an alert is seen when it has come to Alertmanager and names the same address', () => {
    const sign = alertOf('CredentialStuffingAttack', MALLORY);
    expect(isSeen(sign, sight({ alerts: [stuffing] }))).toBe(true);
    expect(isSeen(sign, sight({ alerts: [{ ...stuffing, isTold: false }] }))).toBe(false);
    expect(isSeen(sign, sight({ alerts: [{ ...stuffing, client: SHOPPER }] }))).toBe(false);
    expect(isSeen(alert('HighRateLimitViolations'), sight({ alerts: [stuffing] }))).toBe(false);
  });
});

describe('a truth', () => {
  const truth: Truth = {
    must: [{ sign: suspected('credential_stuffing', MALLORY), withinMs: 10_000 }],
    may: [limited(MALLORY)],
  };

  it('knows what it expects and what may be', () => {
    const events = [
      suspicion(MALLORY),
      { message: 'Rate limit exceeded', facts: { limit_type: 'ip', client: MALLORY } },
    ];
    expect(falseAlarms(truth, sight({ events }), STARTED_MS)).toEqual([]);
  });

  it('knows of nothing else: a shopper who is suspected is a false alarm', () => {
    expect(falseAlarms(truth, sight({ events: [suspicion(SHOPPER)] }), STARTED_MS)).toEqual([
      `log "Suspicious activity" type=credential_stuffing client=${SHOPPER}`,
    ]);
  });

  it('does not know an alert that it does not name, unless that is of an earlier attack', () => {
    const alarms = (alerts: SeenAlert[]) => falseAlarms(truth, sight({ alerts }), STARTED_MS);
    expect(alarms([stuffing])).toEqual([`alert CredentialStuffingAttack ${MALLORY}`]);
    expect(alarms([{ ...stuffing, sinceMs: STARTED_MS - 1 }])).toEqual([]);
    expect(alarms([{ ...stuffing, isTold: false }])).toEqual([]);
    expect(alarms([{ ...stuffing, area: 'services' }])).toEqual([]);
  });
});

describe('an attack', () => {
  const finding: Finding = {
    ...{ sign: 'log', kind: 'event', withinMs: 10_000 },
    ...{ seenAfterMs: 10_000, isNotJudged: false },
  };
  const seen = { findings: [finding], falseAlarms: [], gained: [], harm: [], shoppersP99Ms: 20 };
  const isTrue = (more: Partial<typeof seen>) => judge({ name: 'a' }, { ...seen, ...more }).isTrue;

  it('is as its truth says when every sign came in time', () => {
    expect(isTrue({})).toBe(true);
    expect(isTrue({ findings: [{ ...finding, isNotJudged: true, seenAfterMs: undefined }] })).toBe(true);
  });

  it.each([
    ['a sign was missed', { findings: [finding, { ...finding, seenAfterMs: undefined }] }],
    ['a sign came late', { findings: [{ ...finding, seenAfterMs: 10_001 }] }],
    ['something else was raised', { falseAlarms: ['alert'] as never[] }],
    ['it gained something', { gained: ['a free lamp'] as never[] }],
    ['a shopper was turned away', { harm: ['/me was answered 429'] as never[] }],
  ])('is not when %s', (_why, wrong) => {
    expect(isTrue(wrong as never)).toBe(false);
  });

  it('is not when any one of many signs was missed', () => {
    const one = fc.record({ seenAfterMs: fc.nat(20_000), withinMs: fc.nat(20_000) });
    fc.assert(
      fc.property(fc.array(one), (times) => {
        const findings = times.map((time) => ({ ...finding, ...time }));
        expect(isTrue({ findings })).toBe(times.every(({ seenAfterMs, withinMs }) => seenAfterMs <= withinMs));
      }),
    );
  });
});
