import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { STORE } from '../backing.js';
import type { TalliedFact } from './tally.js';

/** The key columns of each table of facts, in the order of a fact's key. */
const keyColumns = {
  funnel_fact: ['hour', 'stage', 'country', 'payment_method'],
  segment_fact: ['hour', 'segment', 'action', 'country'],
  product_view_fact: ['hour', 'country', 'product_id'],
} as const;

export type FactTable = keyof typeof keyColumns;

@Injectable()
export class FactsRepository {
  constructor(@Inject(STORE) private readonly store: pg.Pool) {}

  async add(table: FactTable, facts: readonly TalliedFact[]): Promise<void> {
    if (facts.length === 0) return;
    const columns = keyColumns[table].map((_, at) => facts.map(({ key }) => key[at]));
    await this.store.query({
      name: `add-${table}`,
      text: statementFor(table),
      values: [...columns, facts.map(({ count }) => count)],
    });
  }
}

function statementFor(table: FactTable): string {
  const columns = keyColumns[table];
  const names = columns.join(', ');
  const arrays = columns.map((column, at) => `$${at + 1}::${column === 'hour' ? 'timestamptz' : 'text'}[]`);
  return `INSERT INTO ${table} (${names}, count)
          SELECT * FROM unnest(${arrays.join(', ')}, $${columns.length + 1}::bigint[])
          ON CONFLICT (${names}) DO UPDATE SET count = ${table}.count + excluded.count`;
}
