import { type LoadOptions, runLoad } from '@webstore/load';

const FOR_HOURS_MS = 6 * 3_600_000;

/** Honest shoppers who keep coming until they are told to leave. */
export class Crowd {
  private readonly over = new AbortController();
  private readonly run: Promise<unknown>;

  constructor(target: string, shoppers: Pick<LoadOptions, 'seed' | 'ratePerSecond' | 'personas'>) {
    this.run = runLoad({ ...shoppers, target, durationMs: FOR_HOURS_MS, signal: this.over.signal });
    this.run.catch(() => undefined);
  }

  async leave(): Promise<void> {
    this.over.abort();
    await this.run;
  }
}
