import pg from 'pg';
import type { Mortal } from '../process/mortal.js';

const owners = new Map<string, Mortal>();

/** An address of the database by which a session is known to be this process's. */
export function urlOf(mortal: Mortal, url: string): string {
  owners.set(mortal.name, mortal);
  mortal.onDeath(() => owners.delete(mortal.name));
  const own = new URL(url);
  own.searchParams.set('application_name', mortal.name);
  return own.href;
}

/**
 * A session that a process opens by itself ends when the process dies, and a dead one opens none: so the lock by which
 * an instance shows that it lives falls as it would with a real process.
 */
class MortalSession extends pg.Client {
  readonly #owner: Mortal | undefined;
  readonly #isOrphan: boolean;

  constructor(config: pg.ClientConfig) {
    super(config);
    const name = new URL(config.connectionString ?? 'postgres://x').searchParams.get('application_name');
    this.#owner = owners.get(name ?? '');
    this.#isOrphan = name !== null && this.#owner === undefined;
    this.#owner?.onDeath(() => this.connection.stream.destroy());
  }

  override connect(): Promise<pg.Client>;
  override connect(callback: (error: Error) => void): void;
  override connect(callback?: (error: Error) => void): Promise<pg.Client> | undefined {
    if (callback) throw new Error('Nobody connects with a callback here');
    const isRefused = this.#isOrphan || this.#owner?.isDead === true;
    return isRefused ? Promise.reject(new Error('The process is dead')) : super.connect();
  }
}

/** From here on sessions of processes are mortal; pools keep to pg's own. */
export function makeSessionsMortal(): void {
  (pg as { Client: typeof pg.Client }).Client = MortalSession;
}
