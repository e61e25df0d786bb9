import type { Random } from './random.js';

/** What can go wrong with a call: before it arrives, after it was done, or much later than anyone waits. */
export const callFaults = [
  'refused',
  'server-error',
  'dropped',
  'server-error-after-apply',
  'dropped-after-apply',
  'garbage-after-apply',
  'applied-late',
  'slow',
] as const;

export type CallFault = (typeof callFaults)[number];

/** death: of the process. zombie: the process stands still beyond its leases and then goes on. */
export type Blow = 'death' | 'zombie';

/** How much luck a schedule has: chances at each point, and how often each may strike at all. */
export interface Temper {
  readonly death: number;
  readonly zombie: number;
  readonly fault: number;
  readonly deaths: number;
  readonly zombies: number;
  readonly faults: number;
}

export const calm: Temper = { death: 0, zombie: 0, fault: 0, deaths: 0, zombies: 0, faults: 0 };

export interface Tally {
  deaths: number;
  zombies: number;
  faults: number;
  statements: number;
  calls: number;
}

export const emptyTally = (): Tally => ({ deaths: 0, zombies: 0, faults: 0, statements: 0, calls: 0 });

/** Draws what goes wrong next. The draws of a schedule are its own, so that it has the same luck whenever it is repeated. */
export class Luck {
  #left: { deaths: number; zombies: number; faults: number };

  constructor(
    readonly random: Random,
    private readonly temper: Temper,
    private readonly tally: Tally,
  ) {
    this.#left = { deaths: temper.deaths, zombies: temper.zombies, faults: temper.faults };
  }

  blow(): Blow | undefined {
    const drawn = this.random.next();
    if (drawn < this.temper.death) return this.#spend('deaths') ? 'death' : undefined;
    if (drawn < this.temper.death + this.temper.zombie) return this.#spend('zombies') ? 'zombie' : undefined;
    return undefined;
  }

  fault(): CallFault | undefined {
    if (!this.random.chance(this.temper.fault) || !this.#spend('faults')) return undefined;
    return this.random.pick(callFaults);
  }

  count(what: 'statements' | 'calls'): void {
    this.tally[what] += 1;
  }

  #spend(what: 'deaths' | 'zombies' | 'faults'): boolean {
    if (this.#left[what] <= 0) return false;
    this.#left[what] -= 1;
    this.tally[what] += 1;
    return true;
  }
}
