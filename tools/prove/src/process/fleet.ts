import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../faults/random.js';
import { Mortal } from './mortal.js';

/** The objects of one process, put together as its app does it. */
export interface SimulatedProcess {
  readonly mortal: Mortal;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface FleetOptions<P> {
  readonly name: string;
  readonly size: number;
  readonly random: Random;
  readonly spawn: (mortal: Mortal) => P;
}

const RESPAWN_MS = [5, 40] as const;

/** Replicas of one service. One that dies is replaced a moment later. */
export class Fleet<P extends SimulatedProcess> {
  readonly #living = new Set<P>();
  readonly #ends = new Set<Promise<unknown>>();
  #spawned = 0;
  #isStopping = false;

  constructor(private readonly options: FleetOptions<P>) {}

  async start(): Promise<void> {
    await Promise.all(Array.from({ length: this.options.size }, () => this.#spawn()));
  }

  /** One that lives, whoever; a balancer does not see that one stands still. */
  anyone(): P | undefined {
    return this.#living.size === 0 ? undefined : this.options.random.pick([...this.#living]);
  }

  /** It was ended: nobody will answer any more. */
  get isClosed(): boolean {
    return this.#isStopping;
  }

  get anyStandsStill(): boolean {
    return [...this.#living].some(({ mortal }) => mortal.standsStill);
  }

  /** Ends all in good order. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    while (this.#ends.size > 0) await Promise.all(this.#ends);
    await Promise.all([...this.#living].map((process) => process.stop()));
  }

  async #spawn(): Promise<void> {
    this.#spawned += 1;
    const mortal = new Mortal(`${this.options.name}-${this.#spawned}`);
    const process = this.options.spawn(mortal);
    mortal.onDeath(() => this.#keep(this.#bury(process)));
    await process.start().catch(() => mortal.die());
    if (!mortal.isDead) this.#living.add(process);
  }

  #keep(end: Promise<unknown>): void {
    this.#ends.add(end);
    void end.finally(() => this.#ends.delete(end));
  }

  async #bury(process: P): Promise<void> {
    this.#living.delete(process);
    this.#keep(process.stop().catch(() => undefined));
    await sleep(this.options.random.between(...RESPAWN_MS));
    if (!this.#isStopping) await this.#spawn();
  }
}
