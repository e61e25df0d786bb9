import { type Chance, calm, DrawnChance, GivenChance, type Temper } from '../faults/chance.js';
import { Luck, type Tally } from '../faults/luck.js';
import type { Misfortune } from '../faults/misfortune.js';
import { Random, seedOf } from '../faults/random.js';
import type { Fleet } from '../process/fleet.js';
import type { MainProcess } from '../process/main-process.js';
import { type Feature, without } from './features.js';
import { Patience } from './patience.js';
import { type Plan, planOf } from './plan.js';
import { Shopper } from './shopper.js';

/** What happens in a schedule in place of what its seed says: exactly these misfortunes, to a shopper who wants less. */
export interface Script {
  readonly misfortunes: readonly Misfortune[];
  readonly without: readonly Feature[];
}

export interface ScheduleOptions {
  readonly seed: number;
  readonly number: number;
  readonly tally: Tally;
  readonly fleet: Fleet<MainProcess>;
  readonly withinMs: number;
  readonly keyAsSeen: (key: string) => string;
  readonly temper: Partial<Temper>;
  readonly script?: Script;
}

/** One shopper's story with its luck, from the first click until nothing of it is open. */
export class Schedule {
  readonly plan: Plan;
  readonly luck: Luck;
  readonly shopper: Shopper;
  readonly patience: Patience;
  readonly #settled = Promise.withResolvers<void>();
  /** The shopper has left; what is open goes on without. */
  isOver = false;

  constructor({ seed, number, tally, fleet, withinMs, keyAsSeen, temper, script }: ScheduleOptions) {
    this.plan = without(planOf(seed, number), script?.without ?? []);
    const random = new Random(seedOf(seed, number, 'luck'));
    const chance = script ? new GivenChance(script.misfortunes) : drawn(this.plan, random, temper);
    this.luck = new Luck({ chance, random, tally });
    this.patience = new Patience(withinMs);
    this.shopper = new Shopper({ plan: this.plan, fleet, patience: this.patience, keyAsSeen });
  }

  /** Resolves when it was seen settled, or given up. */
  get settled(): Promise<void> {
    return this.#settled.promise;
  }

  settle(): void {
    this.#settled.resolve();
  }
}

function drawn({ temper: usual }: Plan, random: Random, temper: Partial<Temper>): Chance {
  return new DrawnChance(random, usual === calm ? calm : { ...usual, ...temper });
}
