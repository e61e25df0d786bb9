import { calm, Luck, type Tally, type Temper } from '../faults/luck.js';
import { Random, seedOf } from '../faults/random.js';
import type { Fleet } from '../process/fleet.js';
import type { MainProcess } from '../process/main-process.js';
import { type Plan, planOf } from './plan.js';
import { Shopper } from './shopper.js';

export interface ScheduleOptions {
  readonly seed: number;
  readonly number: number;
  readonly tally: Tally;
  readonly fleet: Fleet<MainProcess>;
  readonly withinMs: number;
  readonly keyAsSeen: (key: string) => string;
  readonly temper: Partial<Temper>;
}

/** One shopper's story with its luck, from the first click until nothing of it is open. */
export class Schedule {
  readonly plan: Plan;
  readonly luck: Luck;
  readonly shopper: Shopper;
  readonly deadline: number;
  readonly #settled = Promise.withResolvers<void>();
  /** The shopper has left; what is open goes on without. */
  isOver = false;

  constructor({ seed, number, tally, fleet, withinMs, keyAsSeen, temper }: ScheduleOptions) {
    this.plan = planOf(seed, number);
    const usual = this.plan.temper;
    this.luck = new Luck(
      new Random(seedOf(seed, number, 'luck')),
      usual === calm ? calm : { ...usual, ...temper },
      tally,
    );
    this.deadline = Date.now() + withinMs;
    this.shopper = new Shopper({ plan: this.plan, fleet, deadline: this.deadline, keyAsSeen });
  }

  get isOverdue(): boolean {
    return Date.now() > this.deadline;
  }

  /** Resolves when it was seen settled, or given up. */
  get settled(): Promise<void> {
    return this.#settled.promise;
  }

  settle(): void {
    this.#settled.resolve();
  }
}
