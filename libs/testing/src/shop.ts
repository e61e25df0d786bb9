import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BackingService, freePort, startRedis } from '@webstore/backing-services';
import { PARTS, partNamed, type RunningPart, type Surroundings, spawnPart, UNDISTURBED } from '@webstore/parts';
import pg from 'pg';
import { ApiContract } from './api-contract.js';
import type { Collector } from './collector/collector.js';
import { Shopper } from './shopper.js';
import { openTestDatabase, SHOP, type TestDatabase } from './test-database.js';
import { type Loose, Visitor } from './visitor.js';

export interface ShopOptions {
  /** Parts that run; all but the storefront if not given. */
  readonly parts?: readonly string[];
  /** More environment, by part. */
  readonly environment?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Where our services push what they tell of themselves; nothing is told without. */
  readonly collector?: Collector;
}

export interface TestProduct {
  readonly id: string;
  readonly usdMinor: number;
  readonly stock?: number;
  readonly inventoryPolicy?: 'optimistic' | 'pessimistic';
}

const STOREFRONT = 'storefront';
/** Seconds, but for a machine that is busy with other tests. */
const READY_WITHIN_MS = 120_000;

const STOCKED = `
  WITH made AS (
    INSERT INTO product (id, name, description, dimensions, category_id, archetype, palette, inventory_policy, position)
    SELECT $1, initcap($1), 'Made for a test.', '1 cm', (SELECT id FROM category ORDER BY position LIMIT 1), 'lamp', 'clay', $4, 9000
    RETURNING id, category_id, name, position, created_at),
  shelved AS (INSERT INTO stock (product_id, initial, on_hand) SELECT id, $3, $3 FROM made)
  INSERT INTO offer (country, product_id, amount_minor, category_id, name, limited_edition, position, created_at)
  SELECT 'US', id, $2, category_id, name, $4 = 'pessimistic', position, created_at FROM made`;

/** The whole shop as it is delivered: built programs as processes of their own, on a database of this test file. */
export class Shop {
  private readonly running = new Map<string, RunningPart>();
  private readonly replicas: RunningPart[] = [];
  private readonly printed = new Map<string, string[]>();
  private storefrontPort = 0;
  private contractOnce: Promise<ApiContract> | undefined;

  /** Reads and arranges in the schema of the store. */
  readonly store: pg.Pool;

  private constructor(
    private readonly options: ShopOptions,
    readonly database: TestDatabase,
    readonly redis: BackingService,
    private readonly folder: string,
  ) {
    this.store = new pg.Pool({ connectionString: database.url, max: 2, options: '-c search_path=store' });
    this.store.on('error', () => undefined);
  }

  static async open(options: ShopOptions = {}): Promise<Shop> {
    const folder = await mkdtemp(join(tmpdir(), 'webstore-shop-'));
    const database = await openTestDatabase(SHOP);
    const redis = await startRedis({ folder: join(folder, 'redis'), throwAway: true });
    const shop = new Shop(options, database, redis, folder);
    try {
      await shop.startAll();
      return shop;
    } catch (error) {
      await shop.close();
      throw error;
    }
  }

  /** Where a part answers. */
  address(name = 'main-service'): string {
    return this.part(name).address;
  }

  /** A part's process. */
  part(name: string): RunningPart {
    const part = this.running.get(name);
    if (!part) throw new Error(`${name} is not running`);
    return part;
  }

  /** All that a part has logged, oldest first: its fields, or its message alone. */
  lines(name: string): Loose[] {
    const printed = (this.printed.get(name) ?? []).filter((line) => line.startsWith('{'));
    return printed.map((line) => JSON.parse(line).message);
  }

  /** The fields of what a part has logged under this message, oldest first. */
  logged(name: string, message: string): Loose[] {
    return this.lines(name).filter((fields) => fields?.message === message);
  }

  /** Ends a part's process in good order; others are told nothing. */
  async stop(name: string): Promise<void> {
    await this.part(name).stop();
  }

  /** Starts a part again at the address that it had. */
  async startAgain(name: string): Promise<void> {
    const port = Number(new URL(this.address(name)).port);
    await this.start(name, port);
  }

  /** Ends a part's process as a crash does: nothing is flushed, nobody is told. */
  async kill(name: string): Promise<void> {
    const { pid, exited } = this.part(name);
    process.kill(pid, 'SIGKILL');
    await exited;
  }

  /** One more process of a part, beside the one that runs. */
  async another(name: string, environment: Readonly<Record<string, string>> = {}): Promise<RunningPart> {
    const told = { ...this.environmentOf(name), ...environment };
    const replica = await spawnPart(partNamed(name), { port: 0, environment: told });
    this.replicas.push(replica);
    return replica;
  }

  async visitor(): Promise<Visitor> {
    return new Visitor(this.address(), await this.contract());
  }

  /** A new customer, signed in. */
  async shopper(): Promise<Shopper> {
    const contract = await this.contract();
    const account = { email: `${randomUUID()}@test.example`, password: 'a-long-password', name: 'Test Shopper' };
    const { body } = await new Visitor(this.address(), contract).post('/auth/register', account);
    return new Shopper(this.address(), contract, body.access_token);
  }

  /** Puts a product on the shelf, sold in the US at this price. */
  async stocks({ id, usdMinor, stock = 100, inventoryPolicy = 'optimistic' }: TestProduct): Promise<string> {
    await this.store.query(STOCKED, [id, usdMinor, stock, inventoryPolicy]);
    return id;
  }

  async stockOf(productId: string): Promise<number> {
    const { rows } = await this.store.query('SELECT on_hand FROM stock WHERE product_id = $1', [productId]);
    return rows[0].on_hand;
  }

  /** What the payment provider really did under an order's id, in minor units. */
  async moneyOf(orderId: string): Promise<{ charged: number; refunded: number; currencies: string[] }> {
    const response = await fetch(`${this.address('payment-provider')}/api/payment/ledger?limit=1000`);
    const { entries } = (await response.json()) as { entries: LedgerEntry[] };
    const charges = entries.filter(({ kind, key }) => kind === 'charge' && key === orderId);
    const ids = new Set(charges.map(({ id }) => id));
    const refunds = entries.filter(({ kind, payment_id }) => kind === 'refund' && ids.has(payment_id ?? ''));
    const sum = (list: LedgerEntry[]) => list.reduce((total, { amount_minor }) => total + amount_minor, 0);
    return { charged: sum(charges), refunded: sum(refunds), currencies: charges.map(({ currency }) => currency) };
  }

  async close(): Promise<void> {
    await this.store.end();
    await Promise.all([...this.running.values(), ...this.replicas].map((part) => part.stop()));
    await this.redis.stop();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What every answer of main-service is held against. */
  contract(): Promise<ApiContract> {
    this.contractOnce ??= ApiContract.of(this.address());
    return this.contractOnce;
  }

  /** In waves: a part is started when those before it are ready, because it is told their addresses. */
  private async startAll(): Promise<void> {
    const wanted = this.options.parts ?? PARTS.filter(({ kind }) => kind !== 'storefront').map(({ name }) => name);
    if (wanted.includes(STOREFRONT)) this.storefrontPort = await freePort();
    for (let left = [...wanted]; left.length > 0; ) {
      const wave = left.filter((name) => !partNamed(name).after.some((earlier) => left.includes(earlier)));
      const starts = await Promise.allSettled(
        wave.map((name) => this.start(name, name === STOREFRONT ? this.storefrontPort : 0)),
      );
      const failed = starts.find(({ status }) => status === 'rejected');
      if (failed) throw (failed as PromiseRejectedResult).reason;
      left = left.filter((name) => !wave.includes(name));
    }
  }

  private async start(name: string, port: number): Promise<void> {
    const lines = this.printed.get(name) ?? [];
    this.printed.set(name, lines);
    const onLine = (line: string) => void lines.push(line);
    const started = { port, environment: this.environmentOf(name), onLine, readyWithinMs: READY_WITHIN_MS };
    this.running.set(name, await spawnPart(partNamed(name), started));
  }

  private environmentOf(name: string): Record<string, string> {
    const told = partNamed(name).environment(this.surroundings());
    const { collector, environment } = this.options;
    return { ...UNDISTURBED, DEMO_AUTH: '1', ...collector?.environment, ...told, ...environment?.[name] };
  }

  private surroundings(): Surroundings {
    const addresses = {
      // Main is told where its pages will come from, before they are served.
      ...(this.storefrontPort > 0 && { [STOREFRONT]: `http://127.0.0.1:${this.storefrontPort}` }),
      ...Object.fromEntries([...this.running].map(([name, { address }]) => [name, address])),
    };
    return {
      databaseUrl: this.database.url,
      redisUrl: this.redis.url,
      serviceToken: 'a-token-for-the-tests',
      addresses,
    };
  }
}

interface LedgerEntry {
  readonly kind: 'charge' | 'refund';
  readonly key: string;
  readonly id: string;
  readonly payment_id?: string;
  readonly amount_minor: number;
  readonly currency: string;
}
