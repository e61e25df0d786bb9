import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from './rounds.js';

export interface BackgroundRoundsOptions {
  /** Under which name it logs. */
  readonly name: string;
  /** The longest rest between rounds; 0: none is made. */
  readonly mostRestMs: number;
  /** Logged for the first of several failed rounds. */
  readonly failure: string;
}

/** Goes round while the app lives; on the way out the round under way ends before the database is closed. */
export abstract class BackgroundRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(private readonly options: BackgroundRoundsOptions) {
    const { name, mostRestMs, failure } = options;
    const logger = new Logger(name);
    this.rounds = new Rounds({
      round: () => this.round(),
      mostRestMs,
      onFailure: (error) => logger.warn({ message: failure, error: String(error) }),
    });
  }

  /** Does what is due now and tells how much that was. */
  protected abstract round(): Promise<number>;

  onApplicationBootstrap(): void {
    if (this.options.mostRestMs > 0) this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }
}
