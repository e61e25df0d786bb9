import { SignInBusy } from './accounts.errors.js';

export interface HashQueueLimits {
  readonly atOnce: number;
  readonly waiting: number;
}

/** Lets few hashes run at once and few wait; a flood of sign-ins is refused before it takes the processor. */
export class HashQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limits: HashQueueLimits) {}

  /** @throws SignInBusy at once when the queue is full. */
  async run<T>(hash: () => Promise<T>): Promise<T> {
    await this.turn();
    try {
      return await hash();
    } finally {
      this.passTurnOn();
    }
  }

  private async turn(): Promise<void> {
    if (this.running < this.limits.atOnce) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= this.limits.waiting) throw new SignInBusy();
    await new Promise<void>((resume) => this.waiting.push(resume));
  }

  private passTurnOn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
