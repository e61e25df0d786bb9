import { type Blow, type CallFault, callFaults, type Misfortune, type Moment, nameOf } from './misfortune.js';
import type { Random } from './random.js';

/** A point of a schedule's work, passed for the `time`th time. */
export type Place = Pick<Misfortune, 'point' | 'time'>;

/** Decides what strikes where. */
export interface Chance {
  blow(place: Place, moment: Moment): Blow | undefined;
  fault(place: Place): CallFault | undefined;
}

/** How much goes wrong in a schedule: chances at each point, and how often each may strike at all. */
export interface Temper {
  readonly death: number;
  readonly zombie: number;
  readonly fault: number;
  readonly deaths: number;
  readonly zombies: number;
  readonly faults: number;
}

export const calm: Temper = { death: 0, zombie: 0, fault: 0, deaths: 0, zombies: 0, faults: 0 };

/** Draws what goes wrong next. */
export class DrawnChance implements Chance {
  readonly #left: { deaths: number; zombies: number; faults: number };

  constructor(
    private readonly random: Random,
    private readonly temper: Temper,
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

  #spend(what: 'deaths' | 'zombies' | 'faults'): boolean {
    if (this.#left[what] <= 0) return false;
    this.#left[what] -= 1;
    return true;
  }
}

/** Lets exactly these misfortunes happen, as far as the work comes by where they are. */
export class GivenChance implements Chance {
  readonly #names: ReadonlySet<string>;

  constructor(misfortunes: readonly Misfortune[]) {
    this.#names = new Set(misfortunes.map(nameOf));
  }

  blow(place: Place, moment: Moment): Blow | undefined {
    return (['death', 'zombie'] as const).find((blow) => this.#has({ ...place, what: `${blow}-${moment}` }));
  }

  fault(place: Place): CallFault | undefined {
    return callFaults.find((what) => this.#has({ ...place, what }));
  }

  #has(misfortune: Misfortune): boolean {
    return this.#names.has(nameOf(misfortune));
  }
}
