import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const GRAB_EVERY_MS = 50;
const NAME = 'somebody else';
const END_THE_SHOPS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE application_name <> $1 AND usename IS NOT NULL AND pid <> pg_backend_pid()`;

/** Somebody else who takes every connection of a PostgreSQL, those of the shop too, until told to let go. */
export class ConnectionsTaken {
  private readonly held: pg.Client[] = [];
  private readonly holding: Promise<void>;
  private isOver = false;

  constructor(private readonly url: string) {
    this.holding = this.hold();
  }

  /** Resolves with how many were held in the end. */
  async letGo(): Promise<number> {
    this.isOver = true;
    await this.holding;
    await Promise.all(this.held.map((client) => client.end().catch(() => undefined)));
    return this.held.length;
  }

  /** Takes what is free; where nothing is, ends who has the rest. */
  private async hold(): Promise<void> {
    while (!this.isOver) {
      const client = await connect(this.url);
      if (client) this.held.push(client);
      else {
        await this.held[0]?.query(END_THE_SHOPS, [NAME]).catch(() => undefined);
        await pause(GRAB_EVERY_MS);
      }
    }
  }
}

async function connect(connectionString: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString, application_name: NAME });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client,
    () => undefined,
  );
}
