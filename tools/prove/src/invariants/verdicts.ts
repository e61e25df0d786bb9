import type { Misfortune } from '../faults/misfortune.js';

/** A promise that was seen broken. */
export interface Violation {
  readonly number: number;
  readonly promise: string;
  /** Undefined for what concerns all of them together. */
  readonly schedule: number | undefined;
  /** What had struck the schedule by then. */
  readonly misfortunes?: readonly Misfortune[];
  readonly facts: string;
}

/** Collects what is broken, each kind once per schedule. */
export class Verdicts {
  readonly violations: Violation[] = [];

  readonly #seen = new Set<string>();
  readonly #first = Promise.withResolvers<void>();

  /** `counts`: which ones are asked for; all of them if not given. */
  constructor(private readonly counts: (violation: Violation) => boolean = () => true) {}

  /** Resolves with the first violation. */
  get first(): Promise<void> {
    return this.#first.promise;
  }

  add(violation: Violation): void {
    const name = `${violation.schedule}/${violation.number}/${violation.promise}`;
    if (this.#seen.has(name) || !this.counts(violation)) return;
    this.#seen.add(name);
    this.violations.push(violation);
    this.#first.resolve();
  }
}
