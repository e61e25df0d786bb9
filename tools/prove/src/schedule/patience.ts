/** From one look to the next on two cores that nobody else uses. */
const USUAL_LOOK_MS = 100;

/**
 * How long a schedule may still take, by a clock that goes as fast as the shop is served: a look at the database that took long
 * because the machine was busy, or the database away, counts as a usual one. What hangs runs out of it all the same.
 */
export class Patience {
  #leftMs: number;

  constructor(withinMs: number) {
    this.#leftMs = withinMs;
  }

  get isOver(): boolean {
    return this.#leftMs <= 0;
  }

  /** Told at each look how long ago the last one was. */
  spend(sinceLastLookMs: number): void {
    this.#leftMs -= Math.min(sinceLastLookMs, USUAL_LOOK_MS);
  }
}
