import type { Chance, Place } from './chance.js';
import type { Blow, CallFault, Misfortune, Moment } from './misfortune.js';
import type { Random } from './random.js';

export interface Tally {
  deaths: number;
  zombies: number;
  faults: number;
  statements: number;
  calls: number;
}

export const emptyTally = (): Tally => ({ deaths: 0, zombies: 0, faults: 0, statements: 0, calls: 0 });

const COUNTED = { death: 'deaths', zombie: 'zombies' } as const;

export interface LuckOptions {
  readonly chance: Chance;
  /** How long what is slow takes. */
  readonly random: Random;
  readonly tally: Tally;
}

/** The luck of one schedule: decides what strikes its work, and remembers what did. */
export class Luck {
  /** In the order in which it struck. */
  readonly struck: Misfortune[] = [];
  readonly #passed = new Map<string, number>();
  /** Processes whose end or stillness is among what struck. */
  readonly #hitAt = new Set<string>();

  constructor(private readonly options: LuckOptions) {}

  get random(): Random {
    return this.options.random;
  }

  /** The work comes to a point in a process. What unwinds in a dead one passes nothing any more. */
  pass(point: string, process: string): Place {
    const time = (this.#passed.get(point) ?? 0) + 1;
    if (!this.#hitAt.has(`death ${process}`)) this.#passed.set(point, time);
    return { point, time };
  }

  blow(place: Place, moment: Moment, process: string): Blow | undefined {
    const blow = this.options.chance.blow(place, moment);
    if (!blow) return undefined;
    this.options.tally[COUNTED[blow]] += 1;
    this.witness({ ...place, what: `${blow}-${moment}` }, process);
    return blow;
  }

  fault(place: Place): CallFault | undefined {
    const fault = this.options.chance.fault(place);
    if (!fault) return undefined;
    this.options.tally.faults += 1;
    this.struck.push({ ...place, what: fault });
    return fault;
  }

  /** A process died or stood still under this schedule's work, by whosever luck: told once. */
  witness(misfortune: Misfortune, process: string): void {
    const [blow] = misfortune.what.split('-');
    const name = `${blow} ${process}`;
    if (this.#hitAt.has(name)) return;
    this.#hitAt.add(name);
    this.struck.push(misfortune);
  }

  count(what: 'statements' | 'calls'): void {
    this.options.tally[what] += 1;
  }
}
