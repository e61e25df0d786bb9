import { once } from 'node:events';
import { createServer } from 'node:net';

const NEXT_ONES = 100;

/**
 * The preferred port if nobody listens on it, else the next free one above it; without a preference, any.
 * Ports in `taken` are passed over: promised to others who do not listen yet.
 */
export async function freePort(preferred?: number, taken: ReadonlySet<number> = new Set()): Promise<number> {
  if (preferred === undefined) return anyPort();
  for (let port = preferred; port < preferred + NEXT_ONES && port < 65_536; port += 1) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  return anyPort();
}

/** Whether one could listen on this port of the loopback now. */
export async function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

async function anyPort(): Promise<number> {
  return listenOnce(0);
}

async function listenOnce(port: number): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : port;
}
