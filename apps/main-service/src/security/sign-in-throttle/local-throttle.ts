import { LatestClients } from '../latest-clients.js';
import {
  type Throttle,
  type ThrottleAct,
  type ThrottleRule,
  TRY_LASTS_MS,
  WHILE_OTHERS_TRY_MS,
} from './throttle-rule.js';

interface Known {
  /** When free tries failed. */
  failed: number[];
  /** When the tries began that are under way. */
  open: number[];
  /** How often it was made to wait. */
  strikes: number;
  /** Until when it is made to wait. */
  opens: number;
  forgetAt: number;
}

/** The same as the script, for this process alone, while Redis is away. */
export class LocalThrottle implements Throttle {
  private readonly subjects = new LatestClients<Known>();

  constructor(private readonly nowMs: () => number = () => Math.floor(performance.now())) {}

  act(act: ThrottleAct, subject: string, rule: ThrottleRule): number {
    const now = this.nowMs();
    const known = act === 'clear' ? nothing() : this.knownOf(subject, now, rule);
    if (act === 'begin') {
      const waitMs = waitOf(known, now, rule);
      if (waitMs > 0) return waitMs;
      known.open.push(now);
    } else known.open.shift();
    if (act === 'fail') fail(known, now, rule);
    known.forgetAt = Math.max(known.opens, now) + rule.windowMs;
    this.subjects.keep(subject, known);
    return 0;
  }

  private knownOf(subject: string, now: number, { windowMs }: ThrottleRule): Known {
    const known = this.subjects.get(subject);
    if (!known || known.forgetAt <= now) return nothing();
    known.failed = known.failed.filter((at) => at > now - windowMs);
    known.open = known.open.filter((at) => at > now - TRY_LASTS_MS);
    return known;
  }
}

const nothing = (): Known => ({ failed: [], open: [], strikes: 0, opens: 0, forgetAt: 0 });

function waitOf({ failed, open, strikes, opens }: Known, now: number, { failures }: ThrottleRule): number {
  if (now < opens) return opens - now;
  const tries = strikes > 0 ? 1 : failures - failed.length;
  return open.length >= tries ? WHILE_OTHERS_TRY_MS : 0;
}

function fail(known: Known, now: number, { failures, firstWaitMs, longestWaitMs }: ThrottleRule): void {
  if (known.strikes === 0) known.failed.push(now);
  if (known.strikes === 0 && known.failed.length < failures) return;
  known.strikes += 1;
  known.opens = now + Math.min(longestWaitMs, firstWaitMs * 2 ** (known.strikes - 1));
}
