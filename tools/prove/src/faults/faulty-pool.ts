import type pg from 'pg';
import type { Mortal } from '../process/mortal.js';
import type { Attribution } from './attribution.js';
import { deedOfStatement } from './deeds.js';
import type { Luck } from './luck.js';
import { Passage } from './passage.js';

export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export type RunStatement = (statement: Statement) => Promise<pg.QueryResult>;

/** Stands between a process and its database: a planted bug may send other statements than the process meant. */
export type StatementFilter = (statement: Statement, run: RunStatement) => Promise<pg.QueryResult>;

export interface FaultyPoolOptions {
  /** Shared by all processes; a dead one's transaction is rolled back by ending its connection. */
  readonly pool: pg.Pool;
  readonly mortal: Mortal;
  readonly attribution: Attribution;
  readonly stillMs: number;
  readonly filter: StatementFilter;
}

/** What a connection's statements before this one tell of it. */
interface Earlier {
  readonly luck?: Luck;
  /** The last one that has a name. */
  readonly name?: string;
}

const OPENS_ORDER = new Set(['open-from-cart', 'open-direct']);

/** The pool of one simulated process: before and after each statement it may die or stand still. */
export class FaultyPool {
  constructor(private readonly options: FaultyPoolOptions) {}

  query(first: string | Statement, values: readonly unknown[] = []): Promise<pg.QueryResult> {
    const statement =
      typeof first === 'string' ? { text: first, values } : { ...first, values: first.values ?? values };
    return this.run(statement, (really) => this.options.pool.query(configOf(really)));
  }

  async connect(): Promise<pg.PoolClient> {
    const { mortal, pool } = this.options;
    await mortal.pass();
    const client = new FaultyClient(await pool.connect(), this, mortal);
    return client as unknown as pg.PoolClient;
  }

  run(statement: Statement, send: RunStatement, earlier: Earlier = {}): Promise<pg.QueryResult> {
    return this.options.filter(statement, (really) => this.#withFaults(really, send, earlier));
  }

  luckFor(statement: Statement): Luck {
    const luck = this.options.attribution.luckOfValues(statement.values);
    if (OPENS_ORDER.has(statement.name ?? '')) this.options.attribution.learn(openedId(statement), luck);
    return luck;
  }

  async #withFaults(statement: Statement, send: RunStatement, earlier: Earlier): Promise<pg.QueryResult> {
    const { mortal, stillMs } = this.options;
    const luck = earlier.luck ?? this.luckFor(statement);
    luck.count('statements');
    const passage = new Passage({ mortal, luck, deed: deedOfStatement(statement, earlier.name), stillMs });
    await passage.endure('before');
    const outcome = await send(statement).then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    );
    await passage.endure('after');
    if ('error' in outcome) throw outcome.error;
    return outcome.result;
  }
}

/** One connection of it. When the process dies the connection breaks, and with it what was not committed. */
class FaultyClient {
  #isReleased = false;
  #earlier: Earlier = {};
  readonly #callOff: () => void;

  constructor(
    private readonly client: pg.PoolClient,
    private readonly pool: FaultyPool,
    mortal: Mortal,
  ) {
    this.#callOff = mortal.onDeath(() => this.release(true));
    if (mortal.isDead) this.release(true);
  }

  query(first: string | Statement, values: readonly unknown[] = []): Promise<pg.QueryResult> {
    const statement =
      typeof first === 'string' ? { text: first, values } : { ...first, values: first.values ?? values };
    if (statement.values.length > 0) this.#earlier = { ...this.#earlier, luck: this.pool.luckFor(statement) };
    const ran = this.pool.run(statement, (really) => this.client.query(configOf(really)), this.#earlier);
    if (statement.name !== undefined) this.#earlier = { ...this.#earlier, name: statement.name };
    return ran;
  }

  release(isBroken?: boolean | Error): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.#callOff();
    this.client.release(isBroken);
  }
}

function configOf({ name, text, values }: Statement): pg.QueryConfig {
  return name === undefined ? { text, values: [...values] } : { name, text, values: [...values] };
}

function openedId({ values }: Statement): string {
  return (JSON.parse(values[0] as string) as { id: string }).id;
}
