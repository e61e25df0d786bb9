import { setTimeout as sleep } from 'node:timers/promises';

/** What a call of a dead process ends with. Nobody hears of it: it only lets the code of the dead one unwind. */
export class ProcessDied extends Error {
  constructor(name: string) {
    super(`${name} is dead`);
    this.name = 'ProcessDied';
  }
}

/** Whether a simulated process lives, stands still or is dead. All that it does to the world passes here first. */
export class Mortal {
  #isDead = false;
  #stillness: Promise<unknown> | undefined;
  readonly #wakes = new Set<AbortController>();
  readonly #mourners = new Set<() => void>();

  constructor(readonly name: string) {}

  /** The service that it is a process of. */
  get service(): string {
    return this.name.replace(/-\d+$/, '');
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** Returns how to call it off. */
  onDeath(mourner: () => void): () => void {
    this.#mourners.add(mourner);
    return () => void this.#mourners.delete(mourner);
  }

  die(): void {
    if (this.#isDead) return;
    this.#isDead = true;
    for (const wake of this.#wakes) wake.abort();
    for (const mourner of this.#mourners) mourner();
  }

  /** Stands still, as under SIGSTOP: its connections stay open, its leases run out. */
  standStill(forMs: number): void {
    const wake = new AbortController();
    this.#wakes.add(wake);
    const earlier = this.#stillness;
    const rest = sleep(forMs, undefined, { signal: wake.signal }).catch(() => undefined);
    const stillness = Promise.all([earlier, rest]).then(() => {
      this.#wakes.delete(wake);
      if (this.#stillness === stillness) this.#stillness = undefined;
    });
    this.#stillness = stillness;
  }

  get standsStill(): boolean {
    return this.#stillness !== undefined;
  }

  /** Waits while it stands still. @throws ProcessDied */
  async pass(): Promise<void> {
    while (this.#stillness && !this.#isDead) await this.#stillness;
    if (this.#isDead) throw new ProcessDied(this.name);
  }

  /** Dies or stands still, as luck has it. @throws ProcessDied */
  async suffer(blow: 'death' | 'zombie' | undefined, stillMs: number): Promise<void> {
    if (blow === 'death') this.die();
    if (blow === 'zombie') this.standStill(stillMs);
    await this.pass();
  }
}
