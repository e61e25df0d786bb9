import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const DRAIN_LIMIT_MS = 3_000;
const IDLE_CHECK_MS = 50;
const limits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  // Longer than callers keep an idle connection, or they would write to one that is being closed.
  keepAliveTimeout: 75_000,
};

export interface Listening {
  readonly url: string;
  /** Lets calls in flight end, for three seconds at most. */
  readonly close: () => Promise<void>;
}

export async function listen(
  app: RequestListener,
  { host, port }: { readonly host: string; readonly port: number },
  onDrain: () => void,
): Promise<Listening> {
  const server = createServer(limits, app);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const close = () => {
    onDrain();
    return drain(server);
  };
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, close };
}

async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close');
  // Answered connections turn idle one by one; half-open ones never do.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const limit = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT_MS);
  server.close();
  await closed;
  clearInterval(idle);
  clearTimeout(limit);
}
