import type { Attack, Expected, Truth } from './attack.js';
import { type AlertSign, type EventSign, type Facts, type Sign, wordsOf } from './sign.js';
import type { SeenAlert, SeenEvent } from './witness/witness.js';

/** All that was to be seen at one moment, since an attack began. */
export interface Sight {
  readonly events: readonly SeenEvent[];
  readonly alerts: readonly SeenAlert[];
  /** By how much each metric that is expected has grown, in the order of `metricsOf`. */
  readonly growth: ReadonlyMap<Sign, number>;
}

/** What became of one expected sign. */
export interface Finding {
  readonly sign: string;
  readonly kind: Sign['kind'];
  readonly withinMs: number;
  /** How long it took; undefined where it was not seen. */
  readonly seenAfterMs: number | undefined;
  /** Whether nobody here could have seen it. */
  readonly isNotJudged: boolean;
}

export interface Verdict {
  readonly attack: string;
  readonly findings: readonly Finding[];
  /** Signs that the truth does not know of. */
  readonly falseAlarms: readonly string[];
  /** What the attacker got and must not have got. */
  readonly gained: readonly string[];
  /** What shoppers suffered beside it. */
  readonly harm: readonly string[];
  readonly shoppersP99Ms: number;
  readonly isTrue: boolean;
}

/** Whether a sign is to be seen. */
export function isSeen(sign: Sign, { events, alerts, growth }: Sight): boolean {
  if (sign.kind === 'metric') return (growth.get(sign) ?? 0) >= sign.grewBy;
  if (sign.kind === 'alert') return alerts.some((seen) => seen.isTold && isAlertOf(sign, seen));
  return events.some((event) => isOf(sign, event));
}

/** What is to be seen and stands nowhere in the truth. Alerts that an earlier attack had raised are not this one's. */
export function falseAlarms({ must, may = [] }: Truth, sight: Sight, sinceMs: number): string[] {
  const known = [...must.map(({ sign }) => sign), ...may];
  const isKnownEvent = (event: SeenEvent) => known.some((sign) => sign.kind === 'event' && isOf(sign, event));
  const isKnownAlert = (seen: SeenAlert) => known.some((sign) => sign.kind === 'alert' && isAlertOf(sign, seen));
  const isNew = ({ isTold, sinceMs: activeMs }: SeenAlert) => isTold && activeMs >= sinceMs;
  const told = sight.alerts.filter((seen) => seen.area === SECURITY && isNew(seen) && !isKnownAlert(seen));
  return [...sight.events.filter((event) => !isKnownEvent(event)).map(wordsOfEvent), ...told.map(wordsOfAlert)];
}

/** By the truth: every sign in its time, no other, nothing gained and nobody harmed. */
export function judge(attack: Pick<Attack, 'name'>, seen: Omit<Verdict, 'attack' | 'isTrue'>): Verdict {
  const isTrue = seen.findings.every(isInTime) && seen.falseAlarms.length + seen.gained.length + seen.harm.length === 0;
  return { attack: attack.name, ...seen, isTrue };
}

/** Also where nobody could have seen it; the table says so. */
export function isInTime({ isNotJudged, seenAfterMs, withinMs }: Finding): boolean {
  return isNotJudged || (seenAfterMs !== undefined && seenAfterMs <= withinMs);
}

/** How long to look, at the longest. */
export const patienceMs = (must: readonly Expected[]) => Math.max(0, ...must.map(({ withinMs }) => withinMs));

const SECURITY = 'security';

/** As it stands in the table. */
export const wordsOfAlert = ({ name, client }: Pick<SeenAlert, 'name' | 'client'>) =>
  ['alert', name, client].filter(Boolean).join(' ');

function isOf({ message, facts }: EventSign, event: SeenEvent): boolean {
  return event.message === message && Object.entries(facts).every(([name, value]) => event.facts[name] === value);
}

function isAlertOf(sign: AlertSign, seen: SeenAlert): boolean {
  return seen.name === sign.name && (sign.client === undefined || sign.client === seen.client);
}

function wordsOfEvent({ message, facts }: SeenEvent): string {
  const shown: Facts = Object.fromEntries(
    ['type', 'limit_type', 'subject', 'client'].flatMap((name) =>
      facts[name] === undefined ? [] : [[name, facts[name]]],
    ),
  );
  return wordsOf({ kind: 'event', message, facts: shown });
}
