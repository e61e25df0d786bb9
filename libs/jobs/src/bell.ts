/** Ends a wait early. A ring while nobody waits ends the next wait at once. */
export class Bell {
  #rung = false;
  #wake: () => void = () => undefined;

  ring(): void {
    this.#rung = true;
    this.#wake();
  }

  /** Resolves after `timeoutMs`, or at a ring; tells whether it rang. */
  async wait(timeoutMs: number): Promise<boolean> {
    if (!this.#rung) await this.#ringOrTimeout(timeoutMs);
    const rung = this.#rung;
    this.#rung = false;
    return rung;
  }

  async #ringOrTimeout(timeoutMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, timeoutMs);
    this.#wake = resolve;
    await promise;
    clearTimeout(timer);
  }
}
