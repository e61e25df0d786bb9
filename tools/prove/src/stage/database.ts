import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BackingService, startPostgres } from '@webstore/backing-services';
import { migrate, openPool } from '@webstore/database';
import { migrations as storeMigrations } from '@webstore/main-service/dist/migrations/index.js';
import { migrations as paymentsMigrations } from '@webstore/payments-service/dist/migrations/index.js';
import pg from 'pg';
import { fillShelves } from './shelves.js';

/** PostgreSQL for the proof, its own or a given one, with a stocked template of which each run gets a copy. */
export class Stage {
  readonly #template = `prove_${randomBytes(4).toString('hex')}`;
  #copies = 0;
  /** How often the server was ended and started again. */
  crashes = 0;

  private constructor(
    private readonly server: string,
    private readonly own?: { service: BackingService; readonly folder: string; readonly isDurable: boolean },
  ) {}

  /** `address` of a server to use; one is started if not given, `isDurable` for one that is to survive a crash. */
  static async open(address: string | undefined, isDurable: boolean): Promise<Stage> {
    const stage = address === undefined ? await Stage.#started(isDurable) : new Stage(address);
    await stage.#makeTemplate();
    return stage;
  }

  static async #started(isDurable: boolean): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'webstore-prove-'));
    const service = await startPostgres({ folder: join(folder, 'postgres'), throwAway: !isDurable });
    return new Stage(service.url, { service, folder, isDurable });
  }

  /** Works on a fresh copy, which is gone afterwards. */
  async onCopy<T>(work: (url: string) => Promise<T>): Promise<T> {
    this.#copies += 1;
    const name = `${this.#template}_${this.#copies}`;
    await this.#administer(`CREATE DATABASE ${name} TEMPLATE ${this.#template}`);
    try {
      return await work(this.#urlOf(name));
    } finally {
      await this.#administer(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  }

  /** Ends the server as a crash does (`immediate`), and starts it again where it was. */
  async crash(): Promise<void> {
    if (!this.own?.isDurable) throw new Error('Only a durable PostgreSQL of its own can be restarted');
    const { service, folder } = this.own;
    process.kill(service.pid, 'SIGQUIT');
    await service.exited;
    this.own.service = await startPostgres({ folder: join(folder, 'postgres'), port: service.port });
    this.crashes += 1;
  }

  async close(): Promise<void> {
    if (this.own) {
      await this.own.service.stop();
      await rm(this.own.folder, { recursive: true, force: true });
      return;
    }
    await this.#administer(`DROP DATABASE ${this.#template} WITH (FORCE)`);
  }

  async #makeTemplate(): Promise<void> {
    await this.#administer(`CREATE DATABASE ${this.#template}`);
    const url = this.#urlOf(this.#template);
    await migrate({ url, schema: 'store', migrations: storeMigrations });
    await migrate({ url, schema: 'payments', migrations: paymentsMigrations });
    const store = openPool({ url, schema: 'store', max: 1 });
    await fillShelves(store);
    await store.end();
  }

  #urlOf(name: string): string {
    const url = new URL(this.server);
    url.pathname = `/${name}`;
    return url.href;
  }

  async #administer(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.#urlOf('postgres') });
    await client.connect();
    await client.query(statement);
    await client.end();
  }
}
