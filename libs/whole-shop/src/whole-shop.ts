import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BackingService, freePort, startPostgres, startRedis } from '@webstore/backing-services';
import { MIGRATIONS, partNamed, type RunningPart, runChore, SEED, spawnPart, UNDISTURBED } from '@webstore/parts';
import pg from 'pg';

export const MAIN = 'main-service';
export const OTHER_MAIN = 'main-service-2';

export interface WholeShopOptions {
  /** Whether a second main-service, `OTHER_MAIN`, runs beside the first. */
  readonly withOtherMain?: boolean;
  /** Where PostgreSQL keeps its data; in the shop's own folder if not given. */
  readonly databaseFolder?: string;
  /** More environment for a part, by its name; `folder` is the shop's own, which goes when it closes. */
  readonly environment?: (name: string, folder: string) => Readonly<Record<string, string>>;
  /** Whether limits hold as they are delivered; nobody asks too often otherwise. */
  readonly isGuarded?: boolean;
  /** Hears every line that a part writes. */
  readonly onLine?: (name: string, line: string) => void;
}

const WAVES = [
  ['payment-provider', 'crm', 'inventory', 'promotions-service'],
  ['payments-service'],
  [MAIN, OTHER_MAIN, 'fulfillment-worker'],
];
const CONNECTIONS = 2;
const LAST_LINES = 12;

/** The whole shop as processes on free ports, over a PostgreSQL that waits for the disk; any of it can die and come back. */
export class WholeShop {
  readonly store: pg.Pool;
  /** What its services show each other. */
  readonly serviceToken = 'a-token-for-the-proof';
  #isClosing = false;
  private readonly parts = new Map<string, RunningPart>();
  private readonly ended = new Map<string, string>();
  private readonly ports = new Map<string, number>();

  private constructor(
    private readonly options: WholeShopOptions,
    readonly folder: string,
    private database: BackingService,
    private cache: BackingService,
  ) {
    this.store = new pg.Pool({
      connectionString: database.url,
      max: CONNECTIONS,
      connectionTimeoutMillis: 2_000,
      options: '-c search_path=store',
    });
    this.store.on('error', () => undefined);
  }

  static async open(options: WholeShopOptions = {}): Promise<WholeShop> {
    const folder = await mkdtemp(join(tmpdir(), 'webstore-whole-'));
    const postgres = await startPostgres({ folder: options.databaseFolder ?? join(folder, 'postgres') });
    const redis = await startRedis({ folder: join(folder, 'redis'), throwAway: true });
    const shop = new WholeShop(options, folder, postgres, redis);
    try {
      await shop.build();
      return shop;
    } catch (error) {
      await shop.close();
      throw error;
    }
  }

  address(name: string): string {
    return this.part(name).address;
  }

  part(name: string): RunningPart {
    const part = this.parts.get(name);
    if (!part) throw new Error(`${name} is not running`);
    return part;
  }

  /** The parts that do not run, each with its last words. */
  notRunning(): string[] {
    return [...this.ended.values()];
  }

  /** Starts a part again at the address that it had, once it has ended. */
  async startAgain(name: string): Promise<void> {
    await this.part(name).exited;
    if (!this.#isClosing) await this.start(name);
  }

  get postgres(): BackingService {
    return this.database;
  }

  /** Drops PostgreSQL as a crash does, and starts it again over what is on the disk. */
  async crashPostgres(): Promise<void> {
    process.kill(this.database.pid, 'SIGQUIT');
    await this.startPostgresAgain();
  }

  /** Starts PostgreSQL where it was, once it has ended. */
  async startPostgresAgain(): Promise<void> {
    await this.database.exited;
    if (!this.#isClosing) this.database = await startPostgres(this.databasePlace(this.database.port));
  }

  get redis(): BackingService {
    return this.cache;
  }

  async stopRedis(): Promise<void> {
    process.kill(this.cache.pid, 'SIGKILL');
    await this.cache.exited;
  }

  async startRedisAgain(): Promise<void> {
    const { port } = this.cache;
    this.cache = await startRedis({ folder: join(this.folder, 'redis'), throwAway: true, port });
  }

  /** Ends everything that was started, by its process id. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.store.end();
    for (const { pid } of [...this.parts.values(), this.cache]) wake(pid);
    await Promise.all([...this.parts.values()].map((part) => part.stop()));
    await this.cache.stop();
    await this.database.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async build(): Promise<void> {
    for (const chore of MIGRATIONS) await runChore(chore, { environment: chore.environment(this.surroundings()) });
    const environment = SEED.environment(this.surroundings());
    await runChore(SEED, { environment, args: ['--catalog-only'] });
    for (const wave of WAVES) await Promise.all(wave.filter(this.runs, this).map((name) => this.start(name)));
  }

  private runs(name: string): boolean {
    return name !== OTHER_MAIN || this.options.withOtherMain === true;
  }

  private async start(name: string): Promise<void> {
    const port = this.ports.get(name) ?? (await freePort(undefined));
    this.ports.set(name, port);
    const part = partNamed(partOf(name));
    const environment = {
      ...(this.options.isGuarded ? { RATES: UNDISTURBED.RATES } : UNDISTURBED),
      ...{ DEMO_AUTH: '1', LOG_LEVEL: 'warn', DELAY_DAY_MS: '0' },
      ...part.environment(this.surroundings()),
      ...this.options.environment?.(name, this.folder),
    };
    const said: string[] = [];
    const onLine = (line: string) => {
      said.splice(0, said.push(line) - LAST_LINES);
      this.options.onLine?.(name, line);
    };
    const running = await spawnPart(part, { port, environment, onLine });
    this.parts.set(name, running);
    this.ended.delete(name);
    void running.exited.then(({ code, signal }) => {
      this.ended.set(name, `${name} ended with ${signal ?? code}: ${said.join(' ⏎ ')}`);
    });
  }

  private databasePlace(port: number) {
    return { folder: this.options.databaseFolder ?? join(this.folder, 'postgres'), port };
  }

  private surroundings() {
    const addresses = Object.fromEntries([...this.parts].map(([name, { address }]) => [name, address]));
    const { url: databaseUrl } = this.database;
    const { folder, serviceToken } = this;
    return { databaseUrl, redisUrl: this.cache.url, serviceToken, folder, addresses };
  }
}

/** The second main-service is one more process of the same part. */
export const partOf = (name: string) => (name === OTHER_MAIN ? MAIN : name);

/** A frozen process does not hear that it is to end. */
function wake(pid: number): void {
  try {
    process.kill(pid, 'SIGCONT');
  } catch {
    // It has ended.
  }
}
