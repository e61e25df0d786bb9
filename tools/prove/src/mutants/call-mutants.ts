import { randomUUID } from 'node:crypto';
import type { JobHandler } from '@webstore/jobs';
import type { FaultyPool } from '../faults/faulty-pool.js';
import type { Party } from '../parties/party.js';
import type { PartyName } from '../process/world.js';
import type { Mutant, Planting } from './planting.js';

/** Bugs in what other parties are asked, and in who is asked at all. */
export const callMutants: readonly Mutant[] = [
  {
    name: 'charge-without-key',
    withoutWhat: 'each attempt to charge has a key of its own',
    caughtBy: [1, 2],
    sabotage: (planting) => ({ party: keyless(planting, 'provider', '/api/payment/process') }),
  },
  {
    name: 'refund-without-key',
    withoutWhat: 'each attempt to refund has a key of its own',
    caughtBy: [2],
    luck: { temper: { fault: 0.4, faults: 20 } },
    sabotage: (planting) => ({ party: keyless(planting, 'provider', '/api/payment/refund') }),
  },
  {
    name: 'shipment-without-key',
    withoutWhat: 'each attempt to ship has a key of its own',
    caughtBy: [6],
    sabotage: (planting) => ({ party: keyless(planting, 'inventory', '/api/inventory/ship') }),
  },
  {
    name: 'unknown-taken-for-declined',
    withoutWhat: 'a charge whose outcome is not known is taken for one that was declined',
    caughtBy: [2],
    sabotage: (planting) => ({
      party: (name, party) =>
        name !== 'payments'
          ? party
          : async (call) => {
              const reply = await party(call);
              const body = reply.body as { readonly status?: string };
              return body.status === 'unknown'
                ? planting.done({ status: 200, body: { ...body, status: 'declined' } })
                : reply;
            },
    }),
  },
  {
    name: 'idempotency-claim-skipped',
    withoutWhat: 'a repeat of a request is taken for a new one',
    caughtBy: [1, 8],
    sabotage: (planting) => ({ idempotencyKey: () => planting.done(randomUUID()) }),
  },
  {
    name: 'job-deleted-before-its-effect',
    withoutWhat: 'a job leaves the queue before its work is done',
    caughtBy: [6],
    sabotage: (planting) => ({
      handler: (handler, pool) => deletedFirst(handler, pool, planting),
      statement: planting.at(['delete-job'], (statement) => ({
        name: 'keep-job',
        text: 'SELECT $1::bigint, $2::int',
        values: statement.values,
      })),
    }),
  },
];

function keyless(planting: Planting, wanted: PartyName, path: string) {
  return (name: PartyName, party: Party): Party => {
    if (name !== wanted) return party;
    return (call) => party(call.path === path ? planting.done({ ...call, key: randomUUID() }) : call);
  };
}

function deletedFirst(handler: JobHandler, pool: FaultyPool, planting: Planting): JobHandler {
  return async (job) => {
    await pool.query({ text: 'DELETE FROM job WHERE id = $1', values: [planting.done(job.id)] });
    return handler(job);
  };
}
