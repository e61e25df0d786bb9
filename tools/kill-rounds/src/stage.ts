import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BackingService, freePort, startPostgres, startRedis } from '@webstore/backing-services';
import { MIGRATIONS, partNamed, REPOSITORY_ROOT, type RunningPart, runChore, SEED, spawnPart } from '@webstore/parts';
import pg from 'pg';
import { Arms } from './arms.js';

export const LEASE_MS = 5_000;
/** The first of the main-services is the one that dies. */
export const MAIN = 'main-service';
export const OTHER_MAIN = 'main-service-2';

const WAVES = [
  ['payment-provider', 'crm', 'inventory', 'promotions-service'],
  ['payments-service'],
  [MAIN, OTHER_MAIN, 'fulfillment-worker'],
];
const PRELOAD = pathToFileURL(join(REPOSITORY_ROOT, 'tools/kill-rounds/preload/fault-point.mjs')).href;
const CONNECTIONS = 2;
const LAST_LINES = 3;

/** The whole shop as processes on free ports, over a PostgreSQL that waits for the disk; any of it can die and come back. */
export class Stage {
  readonly store: pg.Pool;
  readonly arms: Arms;
  #isClosing = false;
  private readonly parts = new Map<string, RunningPart>();
  private readonly ended = new Map<string, string>();
  private readonly ports = new Map<string, number>();

  private constructor(
    private readonly folder: string,
    private postgres: BackingService,
    private redis: BackingService,
  ) {
    this.arms = new Arms(join(folder, 'arms'));
    this.store = new pg.Pool({
      connectionString: postgres.url,
      max: CONNECTIONS,
      connectionTimeoutMillis: 2_000,
      options: '-c search_path=store',
    });
    this.store.on('error', () => undefined);
  }

  static async open(): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'webstore-kill-'));
    const postgres = await startPostgres({ folder: join(folder, 'postgres') });
    const redis = await startRedis({ folder: join(folder, 'redis'), throwAway: true });
    await mkdir(join(folder, 'arms'));
    const stage = new Stage(folder, postgres, redis);
    try {
      await stage.build();
      return stage;
    } catch (error) {
      await stage.close();
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

  /** Starts a part again at the address that it had; it must have ended. */
  async startAgain(name: string): Promise<void> {
    await this.part(name).exited;
    if (!this.#isClosing) await this.start(name);
  }

  /** Drops PostgreSQL as a crash does, and starts it again over what is on the disk. */
  async crashPostgres(): Promise<void> {
    const { pid, port, exited } = this.postgres;
    process.kill(pid, 'SIGQUIT');
    await exited;
    this.postgres = await startPostgres({ folder: join(this.folder, 'postgres'), port });
  }

  get redisUrl(): string {
    return this.redis.url;
  }

  async stopRedis(): Promise<void> {
    process.kill(this.redis.pid, 'SIGKILL');
    await this.redis.exited;
  }

  async startRedisAgain(): Promise<void> {
    const { port } = this.redis;
    this.redis = await startRedis({ folder: join(this.folder, 'redis'), throwAway: true, port });
  }

  /** Ends everything that was started, by its process id. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.store.end();
    for (const { pid } of this.parts.values()) wake(pid);
    await Promise.all([...this.parts.values()].map((part) => part.stop()));
    await this.redis.stop();
    await this.postgres.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async build(): Promise<void> {
    for (const chore of MIGRATIONS) await runChore(chore, { environment: chore.environment(this.surroundings()) });
    const environment = SEED.environment(this.surroundings());
    await runChore(SEED, { environment, args: ['--catalog-only'] });
    for (const wave of WAVES) await Promise.all(wave.map((name) => this.start(name)));
  }

  private async start(name: string): Promise<void> {
    const port = this.ports.get(name) ?? (await freePort(undefined));
    this.ports.set(name, port);
    const part = partNamed(partOf(name));
    const environment = {
      ...{ RATES: 'off', DEMO_AUTH: '1', LOG_LEVEL: 'warn', DELAY_DAY_MS: '0', SAGA_LEASE_MS: String(LEASE_MS) },
      ...part.environment(this.surroundings()),
      ...(part.kind === 'service' && { NODE_OPTIONS: `--import ${PRELOAD}`, FAULT_POINT: this.arms.fileOf(name) }),
    };
    const said: string[] = [];
    const running = await spawnPart(part, { port, environment, onLine: (line) => said.push(line) });
    this.parts.set(name, running);
    this.ended.delete(name);
    void running.exited.then(({ code, signal }) => {
      this.ended.set(name, `${name} ended with ${signal ?? code}: ${said.slice(-LAST_LINES).join(' ⏎ ')}`);
    });
  }

  private surroundings() {
    const addresses = Object.fromEntries([...this.parts].map(([name, { address }]) => [name, address]));
    const { url: databaseUrl } = this.postgres;
    return { databaseUrl, redisUrl: this.redis.url, serviceToken: 'a-token-for-the-rounds', addresses };
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
