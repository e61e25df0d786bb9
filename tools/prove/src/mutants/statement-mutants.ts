import { insertJobsSql } from '@webstore/jobs';
import type { Statement, StatementFilter } from '../faults/faulty-pool.js';
import { type Mutant, withValue } from './planting.js';

const CONFIRM_JOBS = 9;
const CANCEL_JOBS = 9;
const NONE = '[]';

const SAGA_GUARD = 'AND fence = $2::int AND step = $3::text AND NOT is_done';
const NO_SAGA_GUARD = 'AND ($2::int, $3::text) IS NOT NULL';
const ORDER_GUARD = "AND status = 'PENDING'";
const ENDS = new Set(['confirm', 'cancel-checkout']);
// Leases keep nothing safe; without them two drivers of one saga are no longer a rare sight.
const LEASE = 'lease_until IS NULL OR';
const NO_LEASE = 'true OR';
const NO_KEYS_OF_MOVEMENTS = 'ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_pkey';

const jobsOf = ({ values }: Statement) => ({ text: insertJobsSql('$1'), values: [values[CONFIRM_JOBS - 1]] });

/** Bugs in what is sent to the database. */
export const statementMutants: readonly Mutant[] = [
  {
    name: 'no-fence-and-no-status-guard',
    withoutWhat: 'an order is confirmed or cancelled by whoever comes, overtaken or not',
    caughtBy: [5, 10],
    sabotage: (planting) => ({
      statement: (statement, run) => {
        if (statement.name === 'claim-sagas') return run(planting.edit(statement, [LEASE, NO_LEASE]));
        if (!ENDS.has(statement.name ?? '')) return run(statement);
        return run(planting.edit(statement, [SAGA_GUARD, NO_SAGA_GUARD], [ORDER_GUARD, '']));
      },
    }),
    weaken: [NO_KEYS_OF_MOVEMENTS],
  },
  {
    name: 'stock-returned-again',
    withoutWhat: 'each cancellation of an order returns its goods, without the key of the movement',
    caughtBy: [5],
    sabotage: (planting) => ({
      statement: planting.at(['cancel-order'], (statement) =>
        planting.edit(statement, ["AND status = 'CONFIRMED' AND", "AND status <> 'PENDING' AND"]),
      ),
    }),
    weaken: [NO_KEYS_OF_MOVEMENTS],
  },
  {
    name: 'jobs-before-commit',
    withoutWhat: 'jobs are visible before their order is confirmed',
    caughtBy: [7],
    sabotage: (planting) => ({
      statement: aroundConfirm(async (statement, run) => {
        await run(planting.done(jobsOf(statement)));
        return run(withValue(statement, CONFIRM_JOBS, NONE));
      }),
    }),
  },
  {
    name: 'jobs-after-commit',
    withoutWhat: 'jobs are written by themselves, after their order was confirmed',
    caughtBy: [6],
    sabotage: (planting) => ({
      statement: aroundConfirm(async (statement, run) => {
        const result = await run(withValue(statement, CONFIRM_JOBS, NONE));
        await run(planting.done(jobsOf(statement)));
        return result;
      }),
    }),
  },
  {
    name: 'coupon-not-given-back',
    withoutWhat: 'the coupon of a checkout that came to nothing stays held',
    caughtBy: [11],
    sabotage: (planting) => ({
      statement: planting.at(['cancel-checkout'], (statement) =>
        planting.done(withValue(statement, CANCEL_JOBS, NONE)),
      ),
    }),
  },
  {
    name: 'cancel-without-refund',
    withoutWhat: 'an order is cancelled and nobody is told to give the money back',
    caughtBy: [2],
    sabotage: (planting) => ({
      statement: planting.at(['cancel-order'], (statement) =>
        planting.edit(statement, ['FROM owed WHERE amount_minor > 0', 'FROM owed WHERE amount_minor < 0']),
      ),
    }),
  },
  {
    name: 'ships-what-is-cancelled',
    withoutWhat: 'a parcel leaves without a look at whether the order still stands',
    caughtBy: [7],
    sabotage: (planting) => ({
      statement: planting.at(['hand-over'], (statement) =>
        planting.edit(statement, ["AND status = 'CONFIRMED' AND shipped_at", 'AND shipped_at']),
      ),
    }),
  },
  {
    name: 'answer-not-kept',
    withoutWhat: 'the final answer is not stored under its key',
    caughtBy: [8],
    sabotage: (planting) => ({
      statement: planting.at(['confirm'], (statement) =>
        planting.edit(statement, [
          'AND status IS NULL AND EXISTS (SELECT FROM confirmed)',
          'AND status IS NULL AND false',
        ]),
      ),
    }),
  },
];

function aroundConfirm(instead: StatementFilter): StatementFilter {
  return (statement, run) => (statement.name === 'confirm' ? instead(statement, run) : run(statement));
}
