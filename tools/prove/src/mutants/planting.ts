import type { Temper } from '../faults/chance.js';
import type { Statement, StatementFilter } from '../faults/faulty-pool.js';
import type { Sabotage } from '../process/world.js';

/** A protection taken away. */
export interface Mutant {
  readonly name: string;
  readonly withoutWhat: string;
  /** The invariants that must notice; what others say does not count. */
  readonly caughtBy: readonly number[];
  /** Makes the bug; run for each run of it. */
  readonly sabotage: (planting: Planting) => Sabotage;
  /** What else stands in its way and is taken from the database. */
  readonly weaken?: readonly string[];
  /** Where its moment comes seldom. */
  readonly luck?: { readonly temper: Partial<Temper> };
}

/** Keeps count of a planted bug, so that one which is never reached is not taken for one that is caught. */
export class Planting {
  count = 0;
  /** Texts that were to be taken out and are not there any more. */
  readonly missing = new Set<string>();

  done<T>(thing: T): T {
    this.count += 1;
    return thing;
  }

  /** A statement with parts of its text replaced. */
  edit(statement: Statement, ...edits: readonly (readonly [from: string, to: string])[]): Statement {
    let { text } = statement;
    for (const [from, to] of edits) {
      if (!text.includes(from)) this.missing.add(from);
      text = text.replaceAll(from, to);
    }
    return this.done({ ...statement, text });
  }

  /** Lets statements of these names be changed, all others through. */
  at(names: readonly string[], change: (statement: Statement) => Statement): StatementFilter {
    return (statement, run) => run(names.includes(statement.name ?? '') ? change(statement) : statement);
  }
}

/** A statement with one of its values, counted from 1 as in its text, replaced. */
export function withValue(statement: Statement, place: number, value: unknown): Statement {
  return { ...statement, values: statement.values.map((old, index) => (index === place - 1 ? value : old)) };
}
