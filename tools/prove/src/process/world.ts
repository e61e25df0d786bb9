import type { JobHandler } from '@webstore/jobs';
import type pg from 'pg';
import { Attribution } from '../faults/attribution.js';
import { DrawnChance, type Temper } from '../faults/chance.js';
import { FaultyClient } from '../faults/faulty-client.js';
import { FaultyPool, type StatementFilter } from '../faults/faulty-pool.js';
import { hurry } from '../faults/hurry.js';
import { emptyTally, Luck } from '../faults/luck.js';
import { Random } from '../faults/random.js';
import { Crm } from '../parties/crm.js';
import { Inventory } from '../parties/inventory.js';
import type { Party } from '../parties/party.js';
import { Promotions } from '../parties/promotions.js';
import { Provider } from '../parties/provider.js';
import type { Mortal } from './mortal.js';

/** Leases in here are short, so that a zombie outlives them soon. */
export const SAGA_LEASE_MS = 450;
export const JOB_LEASE_MS = 400;
const STILL_MS = 900;

/** Processes that belong to no schedule, as one that only polls, die seldom and at random. */
const NOBODYS: Temper = { death: 0.0002, zombie: 0.0001, fault: 0, deaths: 1e6, zombies: 1e6, faults: 0 };

/** A protection taken away; for the proof that the invariants would notice. */
export interface Sabotage {
  readonly statement?: StatementFilter;
  /** Whom a process reaches under a name, in place of the party itself. */
  readonly party?: (name: PartyName, party: Party) => Party;
  readonly handler?: (handler: JobHandler, pool: FaultyPool) => JobHandler;
  readonly idempotencyKey?: (key: string) => string;
}

export type PartyName = 'provider' | 'inventory' | 'crm' | 'promotions' | 'payments';

export interface WorldOptions {
  readonly url: string;
  readonly seed: number;
  readonly store: pg.Pool;
  readonly payments: pg.Pool;
  readonly isCalm: boolean;
  readonly sabotage: Sabotage;
}

/** All that processes share: the database, the other parties, and what goes wrong on the way to them. */
export class World {
  readonly tally = emptyTally();
  readonly provider = new Provider();
  readonly crm = new Crm();
  readonly promotions = new Promotions();
  readonly inventory: Inventory;
  readonly attribution: Attribution;
  /** Work that will still arrive somewhere after its caller gave up on it. */
  readonly late = new Set<Promise<unknown>>();

  constructor(readonly options: WorldOptions) {
    this.inventory = new Inventory(options.seed);
    const temper = options.isCalm ? { ...NOBODYS, death: 0, zombie: 0 } : NOBODYS;
    const random = new Random(options.seed);
    const chance = new DrawnChance(random, temper);
    this.attribution = new Attribution(new Luck({ chance, random, tally: this.tally }));
  }

  poolOf(mortal: Mortal, schema: 'store' | 'payments'): FaultyPool {
    const planted = this.options.sabotage.statement;
    const filter: StatementFilter = planted
      ? (statement, run) => planted(statement, (really) => hurry(really, run))
      : hurry;
    return new FaultyPool({
      ...{ pool: this.options[schema], mortal, attribution: this.attribution },
      ...{ stillMs: STILL_MS, filter },
    });
  }

  clientOf(mortal: Mortal, name: PartyName, party: Party): FaultyClient {
    const reached = this.options.sabotage.party?.(name, party) ?? party;
    return new FaultyClient({
      ...{ name, party: reached, mortal, attribution: this.attribution, stillMs: STILL_MS },
      onLate: (arrival) => {
        this.late.add(arrival);
        void arrival.finally(() => this.late.delete(arrival));
      },
    });
  }
}
