import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BackingService, startPostgres, startRedis } from '@webstore/backing-services';
import { type Part, partNamed, type RunningPart, type Surroundings, spawnPart, UNDISTURBED } from '@webstore/parts';
import { makeStore } from './make-store.js';

export type Environment = Readonly<Record<string, string>>;

/** PostgreSQL as in production (every commit waits for the disk), Redis, and whatever an operation asks for, once. */
export class Stage {
  private readonly stores = new Map<number, Promise<string>>();
  private readonly parts = new Map<string, Promise<RunningPart>>();
  private readonly addresses: Record<string, string> = {};
  private closed: Promise<void> | undefined;

  private constructor(
    private readonly folder: string,
    readonly postgres: BackingService,
    private readonly redis: BackingService,
    private readonly profiles: string | undefined,
  ) {}

  /** With a folder for profiles, every main service writes there where its CPU time went. */
  static async open(profiles?: string): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'webstore-bench-'));
    const postgres = await startPostgres({ folder: join(folder, 'postgres') });
    const redis = await startRedis({ folder: join(folder, 'redis'), throwAway: true });
    return new Stage(folder, postgres, redis, profiles);
  }

  /** Address of a database with the schemas of the shop and this many products. */
  store(products: number): Promise<string> {
    return once(this.stores, products, () => makeStore(this.postgres.port, products));
  }

  /** A part of the shop, told of those that run already. `as` tells two of one part from each other. */
  part(name: string, { as = name, products, environment = {} }: PartOptions): Promise<RunningPart> {
    return once(this.parts, as, async () => {
      const databaseUrl = await this.store(products);
      const told = { ...UNDISTURBED, ...partNamed(name).environment(this.surroundings(databaseUrl)) };
      const part = await spawnPart(partNamed(name), {
        port: 0,
        environment: { ...told, ...this.profiling(name), ...environment },
      });
      this.addresses[as] = part.address;
      return part;
    });
  }

  /** A server of the bench's own. `as` tells two of one program from each other. */
  floor(name: string, environment: Environment, as = name): Promise<RunningPart> {
    return once(this.parts, `floor ${as}`, () => spawnPart(floorPart(name), { port: 0, environment }));
  }

  get redisUrl(): string {
    return this.redis.url;
  }

  /** Ends every process and removes the data. */
  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async end(): Promise<void> {
    const started = await Promise.allSettled(this.parts.values());
    await Promise.all(started.map((part) => (part.status === 'fulfilled' ? part.value.stop() : undefined)));
    await Promise.all([this.postgres.stop(), this.redis.stop()]);
    await rm(this.folder, { recursive: true, force: true });
  }

  private profiling(name: string): Environment {
    if (this.profiles === undefined || name !== 'main-service') return {};
    return { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${this.profiles}` };
  }

  private surroundings(databaseUrl: string): Surroundings {
    const { addresses } = this;
    return { databaseUrl, redisUrl: this.redis.url, serviceToken: 'a-token-for-the-bench', addresses };
  }
}

interface PartOptions {
  readonly as?: string;
  readonly products: number;
  readonly environment?: Environment;
}

function floorPart(name: string): Part {
  const entry = `tools/bench/dist/floor/${name}.js`;
  return { name, kind: 'service', entry, port: 0, readyPath: '/health/ready', after: [], environment: () => ({}) };
}

function once<Key, Value>(made: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  const known = made.get(key);
  if (known) return known;
  const value = make();
  made.set(key, value);
  return value;
}
