import { z } from 'zod';
import { concerns, type Fault, type FaultyCall, faultSchema } from './fault.js';
import { SeededRandom } from './seeded-random.js';

const MOST_FAULTS = 50;

export type Rates<R extends string> = Record<R, number>;
export type Limits<L extends string> = Record<L, number | null>;

export interface Start<R extends string, L extends string> {
  readonly seed: string;
  /** Shares of 0 to 1. */
  readonly rates: Readonly<Rates<R>>;
  readonly limits: Readonly<Limits<L>>;
}

/** What a mock does wrong at present: its rates, its limits, and the faults that someone switched on. */
export class Switchboard<R extends string, L extends string> {
  readonly rates: Rates<R>;
  readonly limits: Limits<L>;
  #faults: { readonly fault: Fault; left: number }[] = [];
  // Of its own, so that a switched fault does not move the outcomes that follow from the seed.
  readonly #random: SeededRandom;
  readonly #schema;

  constructor(private readonly start: Start<R, L>) {
    this.rates = { ...start.rates };
    this.limits = { ...start.limits };
    this.#random = new SeededRandom(`${start.seed}/faults`);
    this.#schema = z.strictObject({
      faults: z.array(faultSchema).max(MOST_FAULTS).exactOptional(),
      rates: partsOf(start.rates, z.number().min(0).max(1)).exactOptional(),
      ...partsOf(start.limits, z.int().min(0).nullable()).shape,
    });
  }

  /** Faults replace the ones before; rates and limits change those named. @throws ZodError */
  set(wanted: unknown): void {
    const { faults, rates, ...limits } = this.#schema.parse(wanted);
    if (faults) this.#faults = faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }));
    Object.assign(this.rates, rates);
    Object.assign(this.limits, limits);
  }

  reset(): void {
    this.#faults = [];
    Object.assign(this.rates, this.start.rates);
    Object.assign(this.limits, this.start.limits);
  }

  show() {
    const faults = this.#faults.map(({ fault, left }) => (fault.times ? { ...fault, times: left } : fault));
    return { faults, rates: this.rates, ...this.limits };
  }

  /** The first switched fault that strikes this call. */
  strike(call: FaultyCall): Fault | undefined {
    const striking = this.#faults.find(({ fault, left }) => left > 0 && concerns(fault, call) && this.#hits(fault));
    if (striking) striking.left -= 1;
    return striking?.fault;
  }

  #hits({ rate }: Fault): boolean {
    return this.#random.next() < rate;
  }
}

/** An object of these keys, each of which may be left out. */
function partsOf<S extends z.ZodType>(start: object, field: S) {
  return z.strictObject(Object.fromEntries(Object.keys(start).map((name) => [name, z.exactOptional(field)])));
}
