import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

const NEXT_ONES = 100;
const LOWEST = 20_000;
const FIRST_EPHEMERAL = 32_768;

/**
 * The preferred port if nobody listens on it, else the next free one above it; without a preference, any.
 * Ports in `taken` are passed over: promised to others who do not listen yet.
 */
export async function freePort(preferred?: number, taken: ReadonlySet<number> = new Set()): Promise<number> {
  if (preferred === undefined) return anyPort(taken);
  for (let port = preferred; port < preferred + NEXT_ONES && port < 65_536; port += 1) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  return anyPort(taken);
}

/** Whether one could listen on this port of the loopback now. */
export async function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

/**
 * Below those that systems give to connections going out (Linux: from 32,768): one of these may be taken between now and when
 * whoever asked listens.
 */
async function anyPort(taken: ReadonlySet<number>): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, FIRST_EPHEMERAL);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
}

async function listenOnce(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
