import type { Scenario } from './scenario.js';
import type { Labels, Moment } from './timeline.js';

/** One line of the outcome: what was expected, what was seen, and how long it took. */
export interface Finding {
  readonly expected: string;
  readonly seen: string;
  /** From the beginning of the fault, or for recovery from its end. */
  readonly delayS?: number;
  readonly isOk: boolean;
}

export interface Ending {
  /** From the end of the fault until all was quiet; undefined if that did not come. */
  readonly quietAfterMs: number | undefined;
  /** Parts that do not run any more, with their last words. */
  readonly ended: readonly string[];
}

/** Holds what was seen to what the scenario says. */
export function judge(scenario: Scenario, moments: readonly Moment[], ending: Ending): Finding[] {
  return [
    ...scenario.alerts.map((alert) => firing(alert, moments)),
    ...falseAlarms(scenario, moments),
    ...scenario.still.map(({ does, in: country }) => stillDone(`${does} in ${country}`, moments)),
    recovery(scenario, ending),
    ...ending.ended.map((words) => ({ expected: 'every part runs', seen: words, isOk: false })),
  ];
}

function firing({ name, labels, within_s }: Scenario['alerts'][number], moments: readonly Moment[]): Finding {
  const expected = `${name}${shown(labels)} within ${within_s} s`;
  const fired = moments.find((moment) => moment.what === 'alert fires' && isOf(moment, name, labels));
  if (!fired) return { expected, seen: 'it did not fire', isOk: false };
  const delayS = fired.atMs / 1_000;
  return { expected, seen: 'fired', delayS, isOk: delayS <= within_s };
}

function falseAlarms({ alerts, tolerated }: Scenario, moments: readonly Moment[]): Finding[] {
  const meant = new Set([...alerts, ...tolerated].map(({ name }) => name));
  const alarms = moments.flatMap((moment) =>
    moment.what === 'alert fires' && !meant.has(moment.alert) ? [moment] : [],
  );
  if (alarms.length === 0) return [{ expected: 'no other alert', seen: 'none', isOk: true }];
  return alarms.map(({ alert, labels, atMs }) => ({
    ...{ expected: 'no other alert', seen: `${alert}${shown(labels)}`, delayS: atMs / 1_000, isOk: false },
  }));
}

function stillDone(act: string, moments: readonly Moment[]): Finding {
  const tries = moments.flatMap((moment) => (moment.what === 'shopper' && moment.act === act ? [moment] : []));
  const done = tries.find(({ isDone }) => isDone);
  const seen = done ? 'done' : (tries.at(-1)?.answer ?? 'nobody tried');
  return { expected: `shoppers still ${act}`, seen, isOk: done !== undefined };
}

function recovery({ recovers_within_s }: Scenario, { quietAfterMs }: Ending): Finding {
  const expected = `all quiet within ${recovers_within_s} s`;
  if (quietAfterMs === undefined) return { expected, seen: 'it was not', isOk: false };
  return { expected, seen: 'quiet', delayS: quietAfterMs / 1_000, isOk: quietAfterMs <= recovers_within_s * 1_000 };
}

function isOf({ alert, labels }: { alert: string; labels: Labels }, name: string, wanted: Labels): boolean {
  return alert === name && Object.entries(wanted).every(([label, value]) => labels[label] === value);
}

/** Labels that say where, without those that every alert of the name has. */
function shown(labels: Labels): string {
  const common = new Set(['alertname', 'severity', 'service', 'area']);
  const own = Object.entries(labels).filter(([label]) => !common.has(label));
  return own.length === 0 ? '' : ` {${own.map(([label, value]) => `${label}=${value}`).join(', ')}}`;
}
