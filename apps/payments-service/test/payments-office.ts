import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@webstore/backing-services';
import { migrate, openPool } from '@webstore/database';
import { partNamed, type RunningPart, spawnPart } from '@webstore/parts';
import { openTestDatabase, type TestDatabase } from '@webstore/testing';
import type pg from 'pg';
import { migrations } from '../src/migrations/index.js';
import { type DeskOptions, openDesk, type PaymentsDesk } from './payments-desk.js';

type OwnDatabase = Pick<TestDatabase, 'url' | 'drop'>;

export interface OfficeOptions extends DeskOptions {
  readonly database?: Promise<OwnDatabase>;
}

interface LedgerEntry {
  readonly kind: string;
  readonly id: string;
  readonly payment_id?: string;
  readonly reference?: string;
  readonly amount_minor: number;
}

/** A database of the test file's own, the provider beside it, and a desk that these options are for. */
export async function openOffice({ database = openTestDatabase(), ...options }: OfficeOptions = {}) {
  const office = new PaymentsOffice(await database);
  try {
    await office.startProvider();
    return { office, desk: await office.openDesk(options) };
  } catch (error) {
    await office.close();
    throw error;
  }
}

/** A PostgreSQL that nobody else uses, for who counts what PostgreSQL counts for all of its databases. */
export async function openOwnServer(): Promise<OwnDatabase> {
  const server = await startPostgres({ folder: join(tmpdir(), `payments-${randomUUID()}`), throwAway: true });
  await migrate({ url: server.url, schema: 'payments', migrations });
  return { url: server.url, drop: () => server.stop() };
}

/** What surrounds the desks of a test file; closing it closes them too. */
export class PaymentsOffice {
  private readonly endings: (() => Promise<unknown>)[] = [];
  private readonly pool: pg.Pool;
  private newestProvider: RunningPart | undefined;

  constructor(private readonly database: OwnDatabase) {
    this.pool = openPool({ url: database.url, schema: 'payments' });
    this.endings.push(
      () => database.drop(),
      () => this.pool.end(),
    );
  }

  get provider(): RunningPart {
    if (!this.newestProvider) throw new Error('No provider was started');
    return this.newestProvider;
  }

  /** Starts the real mock as a process, without moods of its own. */
  async startProvider(port = 0): Promise<RunningPart> {
    const provider = await spawnPart(partNamed('payment-provider'), { port, environment: { RATES: 'off' } });
    this.endings.push(() => provider.stop());
    this.newestProvider = provider;
    return provider;
  }

  /** Starts something else in the provider's place, and gives its address. */
  async startImpostor(answer: RequestListener): Promise<string> {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.endings.push(async () => server.close().closeAllConnections());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** One more payments-service on the same database, with the newest provider if no other is named. */
  async openDesk(options: DeskOptions = {}, providerUrl = this.provider.address): Promise<PaymentsDesk> {
    const desk = await openDesk(this.database.url, providerUrl, options);
    this.endings.push(() => desk.close());
    return desk;
  }

  /** Runs SQL beside the service, as an operator would. */
  async sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(text, values)).rows;
  }

  /** The services' connections that wait with a transaction open. */
  idleInTransaction(): Promise<object[]> {
    return this.sql(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
  }

  /** Lets faults strike until they have struck often enough or are taken back. */
  async switchFaults(...faults: readonly object[]): Promise<void> {
    await fetch(`${this.provider.address}/admin/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ faults }),
    });
  }

  /** What the provider really did with an order's money, as `charge 12610` and `refund 500`. */
  async moneyMoved(orderId: string): Promise<string[]> {
    const response = await fetch(`${this.provider.address}/api/payment/ledger?limit=1000`);
    const { entries } = (await response.json()) as { entries: LedgerEntry[] };
    const ids = entries.filter(({ reference }) => reference === orderId).map(({ id }) => id);
    return entries
      .filter(({ id, payment_id }) => ids.includes(payment_id ?? id))
      .map(({ kind, amount_minor }) => `${kind} ${amount_minor}`);
  }

  async close(): Promise<void> {
    for (const end of this.endings.splice(0).reverse()) await end();
  }
}
