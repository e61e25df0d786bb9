import { Logger } from '@nestjs/common';
import type { DatabaseClock } from '@webstore/database';
import { Facts } from './facts.js';
import type { FactsRepository, FactTable } from './facts.repository.js';
import type { TalliedFact } from './tally.js';

const clock: Pick<DatabaseClock, 'nowMs'> = { nowMs: () => Date.UTC(2026, 2, 1, 12, 34) };

class ShakyRepository {
  readonly written: [FactTable, TalliedFact][] = [];
  isAway = false;

  async add(table: FactTable, facts: readonly TalliedFact[]): Promise<void> {
    if (this.isAway) throw new Error('the database is away');
    this.written.push(...facts.map((fact): [FactTable, TalliedFact] => [table, fact]));
  }
}

describe('facts', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('wait for a database that is away and are written once when it is back', async () => {
    const repository = new ShakyRepository();
    const facts = new Facts(repository as unknown as FactsRepository, clock as DatabaseClock);
    repository.isAway = true;
    facts.reachedStage('add_to_cart', 'JP');
    await facts.flush();
    facts.reachedStage('add_to_cart', 'JP');
    repository.isAway = false;
    await Promise.all([facts.flush(), facts.flush()]);
    expect(repository.written).toEqual([
      ['funnel_fact', { key: ['2026-03-01T12:00:00.000Z', 'add_to_cart', 'JP', ''], count: 2 }],
    ]);
  });
});
