import { listDeadJobs, redriveDeadJobs } from '@webstore/jobs';
import type pg from 'pg';

const EVERY_MS = 500;

/**
 * The person who looks after dead letters. Processes die far more often here than anywhere else, so that a job may well see
 * ten of them die; such a job is put back. What died of anything else stays, for the invariants to complain about.
 */
export class Operator {
  redriven = 0;
  #at: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(private readonly db: pg.Pool) {}

  start(): void {
    this.#at = setInterval(() => {
      this.#round = this.#redrive().catch(() => undefined);
    }, EVERY_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#at);
    await this.#round;
  }

  async #redrive(): Promise<void> {
    const dead = await listDeadJobs(this.db);
    const crashed = dead.filter(({ reason }) => reason === 'crashed').map(({ id }) => id);
    if (crashed.length > 0) this.redriven += (await redriveDeadJobs(this.db, crashed)).length;
  }
}
