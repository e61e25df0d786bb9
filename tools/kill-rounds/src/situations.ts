import { MAIN } from '@webstore/whole-shop';
import type { Trouble } from './plan.js';
import type { Recovered } from './recovery.js';
import { LEASE_MS } from './stage.js';

/** Under what recoveries are compared, and how long one may take. */
export interface Situation {
  readonly name: string;
  /** What of the work that was open then has to end. */
  readonly recovered: Recovered;
  readonly withinMs: number;
  /** From the trouble on, or from the moment at which the part serves again. */
  readonly since: 'strike' | 'return';
  /** Or so many times as long as the part was away: who waits for it looks ever more rarely. */
  readonly orTimesAway?: number;
}

const AT_ONCE_MS = 2_000;
const AFTER_A_START_MS = 5_000;

const atOnce = (name: string): Situation => ({ name, recovered: 'settled', withinMs: AT_ONCE_MS, since: 'strike' });

const afterReturn = (name: string, recovered: Recovered, withinMs: number): Situation => ({
  ...{ name, recovered, withinMs },
  since: 'return',
});

export function situationOf(trouble: Trouble): Situation {
  const { kind } = trouble;
  if (kind === 'frozen') {
    const withinMs = LEASE_MS + AT_ONCE_MS;
    return { name: 'main-service frozen 20 s', recovered: 'settled', withinMs, since: 'strike' };
  }
  if (kind === 'PostgreSQL crashed') return afterReturn(kind, 'settled', AFTER_A_START_MS);
  return kind === 'killed' || kind === 'SIGTERM' ? ended(trouble) : atOnce(kind);
}

function ended({ kind, part, back }: Trouble): Situation {
  if (back === 'alone') return afterReturn('both main-services killed, one comes back', 'settled', AFTER_A_START_MS);
  if (part.startsWith(MAIN)) return atOnce(`main-service ${kind}, the other is there`);
  const name = `${part} ${kind}`;
  if (part === 'fulfillment-worker') return afterReturn(name, 'delivered', AT_ONCE_MS);
  if (part !== 'payments-service') return atOnce(name);
  return { ...afterReturn(name, 'settled and delivered', AFTER_A_START_MS), orTimesAway: 2 };
}
