import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, workUnasked } from '@webstore/nest-service';
import { BackgroundRounds } from '../background-rounds.js';
import type { Config } from '../config.js';
import { OpenPayments } from './open-payments.js';
import { OpenRefunds } from './open-refunds.js';
import { StrayCharges } from './stray-charges.js';

// Of each kind in a round; a round ends with its slowest look.
const AT_ONCE = 20;

interface OpenWork<Open> {
  claimDue(limit: number): Promise<readonly Open[]>;
  settle(open: Open): Promise<void>;
}

/** Settles what is open when its look is due, without being asked. Replicas share the work. */
@Injectable()
export class Completer extends BackgroundRounds {
  constructor(
    @Inject(CONFIG) { COMPLETE_EVERY_MS }: Pick<Config, 'COMPLETE_EVERY_MS'>,
    @Inject(OpenPayments) private readonly payments: OpenPayments,
    @Inject(OpenRefunds) private readonly refunds: OpenRefunds,
    @Inject(StrayCharges) private readonly strays: StrayCharges,
  ) {
    super({ name: 'completer', mostRestMs: COMPLETE_EVERY_MS, failure: 'The completer cannot go on for now' });
  }

  protected async round(): Promise<number> {
    const counts = await all([
      settleDue('settle payment', this.payments),
      settleDue('settle refund', this.refunds),
      settleDue('give back stray charge', this.strays),
    ]);
    return counts.reduce((sum, count) => sum + count, 0);
  }
}

async function settleDue<Open>(name: string, work: OpenWork<Open>): Promise<number> {
  const due = await work.claimDue(AT_ONCE);
  return (await all(due.map((open) => workUnasked(name, () => work.settle(open))))).length;
}

/** Waits for all before it throws: what failed comes again when its lease has run out. */
async function all<T>(works: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
