import { setTimeout as pause } from 'node:timers/promises';

const LEAST_REST_MS = 50;

export interface RoundsOptions {
  /** Does what is due now and tells how much that was. */
  readonly round: () => Promise<number>;
  /** The rest between rounds with nothing to do doubles up to this. */
  readonly mostRestMs: number;
  /** Told of the first of several failed rounds. Must not throw. */
  readonly onFailure: (error: unknown) => void;
}

/** Goes round until stopped, through failures as well: at once after a round with work, ever more rarely without. */
export class Rounds {
  readonly #stop = new AbortController();
  #loop: Promise<void> | undefined;
  #isFailing = false;

  constructor(private readonly options: RoundsOptions) {}

  start(): void {
    this.#loop ??= this.#go();
  }

  /** Resolves when the round under way has ended. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }

  async #go(): Promise<void> {
    const { mostRestMs } = this.options;
    let restMs = 0;
    while (!this.#stop.signal.aborted) {
      restMs = (await this.#round()) > 0 ? 0 : Math.min(mostRestMs, Math.max(LEAST_REST_MS, restMs * 2));
      await pause(restMs, undefined, { signal: this.#stop.signal }).catch(() => undefined);
    }
  }

  async #round(): Promise<number> {
    try {
      const done = await this.options.round();
      this.#isFailing = false;
      return done;
    } catch (error) {
      if (!this.#isFailing) this.options.onFailure(error);
      this.#isFailing = true;
      return 0;
    }
  }
}
