import { openSession } from '@webstore/database';
import type pg from 'pg';

/** The class of the advisory locks by which instances show that they live. */
export const LIFE_LOCK = 7_310_002;

const TRY_AGAIN_MS = 500;

/**
 * A number for this process that PostgreSQL knows to be alive: a session of its own holds an advisory lock on it. The
 * session ends with the process, however that ends, and then its sagas are free at once. A session that was lost is
 * replaced by one with a new number.
 */
export class Instance {
  #client: pg.Client | undefined;
  #number: number | undefined;
  #isStopped = false;
  #again: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly schema: string,
  ) {}

  /** Undefined while PostgreSQL is away: sagas opened then are held by their lease alone. */
  get number(): number | undefined {
    return this.#number;
  }

  async start(): Promise<void> {
    if (this.#isStopped) return;
    const client = openSession({ url: this.url, schema: this.schema });
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    try {
      await client.connect();
      const { rows } = await client.query("SELECT nextval('saga_instance')::int AS number");
      await client.query('SELECT pg_advisory_lock($1, $2)', [LIFE_LOCK, rows[0].number]);
      this.#client = client;
      this.#number = rows[0].number;
    } catch {
      this.#lost(client);
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#again);
    this.#number = undefined;
    await this.#client?.end().catch(() => undefined);
  }

  #lost(client: pg.Client): void {
    if (this.#client === client || this.#client === undefined) {
      this.#client = undefined;
      this.#number = undefined;
    }
    client.end().catch(() => undefined);
    if (this.#isStopped) return;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => void this.start(), TRY_AGAIN_MS);
  }
}
