import type { CurveName } from '../plan/curves.js';
import type { PersonaName } from '../plan/personas.js';
import type { Outcome } from './outcome.js';
import type { Percentiles } from './tally.js';

type Outcomes = Readonly<Partial<Record<Outcome, number>>>;

/** One second of a run, when it is over. */
export interface Second {
  /** From the beginning of the run, of those planned in it. */
  readonly second: number;
  readonly planned: number;
  /** Answered in this second, however long ago they were planned; latency is theirs and of what got no answer in time. */
  readonly answered: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Unexpected, failed or shed in it. */
  readonly wrong: number;
  readonly underWay: number;
}

export interface RouteSummary {
  readonly route: string;
  readonly outcomes: Outcomes;
  readonly latencyMs: Percentiles;
}

export interface PersonaSummary {
  readonly persona: PersonaName;
  readonly visits: number;
  readonly orders: number;
  readonly outcomes: Outcomes;
  readonly latencyMs: Percentiles;
}

/** What a run was and what came of it. */
export interface LoadSummary {
  readonly seed: number;
  readonly ratePerSecond: number;
  readonly durationMs: number;
  readonly curve: CurveName;
  readonly target: string;
  /** Of the planned sequence: the same for the same seed and options. */
  readonly digest: string;
  readonly planned: number;
  /** With whatever status. */
  readonly answered: number;
  readonly outcomes: Outcomes;
  readonly statuses: Readonly<Record<string, number>>;
  /** Why there was no good answer: the route, and a status or a word for it. */
  readonly errors: Readonly<Record<string, number>>;
  readonly latencyMs: Percentiles;
  readonly orders: number;
  readonly routes: readonly RouteSummary[];
  readonly personas: readonly PersonaSummary[];
  readonly seconds: readonly Second[];
  readonly generator: Generator;
  /** Whether it was called off. */
  readonly isCut: boolean;
}

/** How the generator itself fared. */
export interface Generator {
  readonly rssMb: number;
  /** By how much its own timers were late at most; what it measures is no better than that. */
  readonly lateMs: number;
  /** Whether the shop let in its customers of the past. */
  readonly knowsRegulars: boolean;
}

/** Nothing went wrong that an honest shopper should not meet. */
export function isClean({ outcomes }: Pick<LoadSummary, 'outcomes'>): boolean {
  return !outcomes.failed && !outcomes.unexpected;
}
