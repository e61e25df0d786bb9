/** A saga as its driver sees it. Every write of a driver carries the fence: who was overtaken writes nothing. */
export interface Saga {
  readonly id: string;
  readonly step: string;
  readonly fence: number;
  /** Failures of this step since the last one that was done. */
  readonly attempts: number;
  readonly traceparent: string;
}

/** Somebody else drives the saga now, or has ended it; whatever this driver meant to write was not written. */
export class SagaOvertaken extends Error {
  constructor(saga: Saga) {
    super(`Saga ${saga.id} is no longer at ${saga.step} under fence ${saga.fence}`);
    this.name = 'SagaOvertaken';
  }
}

/** Thrown by a step whose outcome cannot be known yet: it is asked again, and that is no failure to speak of. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

/**
 * What came of a step: the saga at its next step, or at its end with what the end is; `isUndone` where that end was to give
 * back what was taken.
 */
export type Moved<Result> = { readonly next: Saga } | { readonly done: Result; readonly isUndone?: boolean };

/**
 * One step. It may run any number of times, also at once in two drivers: what it does outside needs a key of the saga's
 * own, and what it writes goes through `moveSaga` in one transaction with the move. `context` is what the saga is about, as
 * it was when it was opened; nothing of it changes on the way.
 */
export type SagaStep<Result, Context> = (saga: Saga, context: Context) => Promise<Moved<Result>>;

/** What is told of each run of a step on the channel `webstore.saga.step`, from its start to what came of it. */
export interface SagaStepRun {
  readonly kind: string;
  readonly saga: Saga;
  /** Of what the saga is about. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly result?: Moved<unknown>;
  readonly error?: unknown;
}
