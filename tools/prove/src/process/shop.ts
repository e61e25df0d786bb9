import type { Temper } from '../faults/chance.js';
import { Random, seedOf } from '../faults/random.js';
import { Schedule, type Script } from '../schedule/schedule.js';
import { Fleet } from './fleet.js';
import { MainProcess } from './main-process.js';
import { paymentsDesk } from './payments-desk.js';
import { PaymentsProcess } from './payments-process.js';
import { WorkerProcess } from './worker-process.js';
import { type Sabotage, World, type WorldOptions } from './world.js';

// At least two of each. So many die or stand still that two could not serve all the shoppers who come at once.
const SIZES = { main: 6, payments: 4, worker: 6 };
const SIZES_OF_SMALL = { main: 3, payments: 2, worker: 3 };

export interface ShopOptions extends Pick<WorldOptions, 'url' | 'seed' | 'store' | 'payments'> {
  readonly withinMs: number;
  readonly isCalm?: boolean;
  /** For one shopper at a time. */
  readonly isSmall?: boolean;
  readonly sabotage?: Sabotage;
  readonly temper?: Partial<Temper>;
  /** For all schedules of this shop, in place of what their seed says. */
  readonly script?: Script;
}

/** The shop as simulated processes: some of each service. */
export class Shop {
  readonly world: World;
  readonly #main: Fleet<MainProcess>;
  readonly #payments: Fleet<PaymentsProcess>;
  readonly #worker: Fleet<WorkerProcess>;

  constructor(private readonly options: ShopOptions) {
    const { seed, isCalm = false, isSmall = false, sabotage = {} } = options;
    const world = new World({ ...options, isCalm, sabotage });
    this.world = world;
    const replicas = (name: keyof typeof SIZES) => ({
      name,
      size: (isSmall ? SIZES_OF_SMALL : SIZES)[name],
      random: new Random(seedOf(seed, name)),
    });
    this.#payments = new Fleet({ ...replicas('payments'), spawn: (mortal) => new PaymentsProcess(mortal, world) });
    const desk = paymentsDesk(this.#payments);
    this.#main = new Fleet({ ...replicas('main'), spawn: (mortal) => new MainProcess(mortal, world, desk) });
    this.#worker = new Fleet({ ...replicas('worker'), spawn: (mortal) => new WorkerProcess(mortal, world, desk) });
  }

  get anyStandsStill(): boolean {
    return [this.#main, this.#payments, this.#worker].some((fleet) => fleet.anyStandsStill);
  }

  async start(): Promise<void> {
    await Promise.all([this.#payments.start(), this.#main.start(), this.#worker.start()]);
  }

  async stop(): Promise<void> {
    await Promise.all([this.#main.stop(), this.#worker.stop(), this.#payments.stop()]);
  }

  /** The schedule of a number, to be played in this shop. */
  schedule(number: number): Schedule {
    const { seed, withinMs, sabotage, temper = {}, script } = this.options;
    const keyAsSeen = sabotage?.idempotencyKey ?? ((key: string) => key);
    const { tally } = this.world;
    const told = { seed, number, tally, fleet: this.#main, withinMs, keyAsSeen, temper };
    return new Schedule({ ...told, ...(script && { script }) });
  }
}
