import { Measurements } from './measure/measurements.js';
import type { LoadSummary, Second } from './measure/summary.js';
import type { CurveName } from './plan/curves.js';
import { previewOf } from './plan/digest.js';
import { type PersonaName, personaNames } from './plan/personas.js';
import type { PlanOptions } from './plan/plan.js';
import { Run } from './run.js';
import { knowsRegulars, targetAt } from './target.js';
import { HttpCaller } from './visit/http-caller.js';
import { Identities } from './visit/identities.js';

export interface LoadOptions {
  /** The same seed, the same sequence. */
  readonly seed: number;
  readonly ratePerSecond: number;
  readonly durationMs: number;
  /** The address of main-service. */
  readonly target: string;
  /** How the rate changes over the run; steady if not given. */
  readonly curve?: CurveName;
  /** Who comes; everybody if not given. */
  readonly personas?: readonly PersonaName[];
  /** By what think times are multiplied; 1 if not given. */
  readonly pace?: number;
  /**
   * Beyond so many planned requests without an answer the next are shed, or a shop that hangs would take all memory here; 1,000
   * if not given.
   */
  readonly underWayAtMost?: number;
  /** Allows a target that is not of this machine. */
  readonly mayBeAnyTarget?: boolean;
  /** Calls the run off; what was measured until then is summed up. */
  readonly signal?: AbortSignal;
  /** Hears of every second when it is over, and of all that was measured so far. */
  readonly onSecond?: (second: Second, soFar: Measurements) => void;
}

const UNDER_WAY_AT_MOST = 1_000;

/**
 * Sends honest shoppers to a shop, at their planned times however slow it is. Resolves when the last answer is there.
 * @throws TargetRefused, TargetAway
 */
export async function runLoad(options: LoadOptions): Promise<LoadSummary> {
  const { url, from } = targetAt(options.target, options.mayBeAnyTarget);
  const caller = new HttpCaller({ target: url, from });
  try {
    const identities = new Identities();
    const regulars = await knowsRegulars(caller, url, identities.of(0, 'US').address);
    const plan = planOptionsOf(options);
    const { digest } = previewOf(plan);
    const { underWayAtMost = UNDER_WAY_AT_MOST } = options;
    const run = new Run({ plan, caller, identities, knowsRegulars: regulars, underWayAtMost, ...heardBy(options) });
    const { measurements, generator, isCut } = await run.go();
    const { seed, ratePerSecond, durationMs, curve } = plan;
    return {
      ...{ seed, ratePerSecond, durationMs, curve, target: url.origin, digest, isCut },
      ...measurements.counts(),
      ...{ routes: measurements.perRoute(), personas: measurements.perPersona(), seconds: measurements.seconds.over },
      generator: { ...generator, knowsRegulars: regulars },
    };
  } finally {
    caller.close();
  }
}

/** With what is preset. */
export function planOptionsOf(options: LoadOptions): PlanOptions {
  const { seed, ratePerSecond, durationMs, curve = 'steady', personas = personaNames, pace = 1 } = options;
  return { seed, ratePerSecond, durationMs, curve, personas, pace };
}

function heardBy({ signal, onSecond }: LoadOptions): Pick<LoadOptions, 'signal' | 'onSecond'> {
  return { ...(signal && { signal }), ...(onSecond && { onSecond }) };
}
