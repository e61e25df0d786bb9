import { once } from 'node:events';
import { connect } from 'node:net';

interface Slowly {
  readonly shop: string;
  readonly from: string;
  /** Which part of the request never comes to its end. */
  readonly part: 'headers' | 'body';
}

const BYTE_EVERY_MS = 700;
const GIVES_UP_AFTER_MS = 30_000;

const STARTS = {
  headers: 'GET /countries HTTP/1.1\r\nhost: shop\r\nx-slow: ',
  body: 'POST /auth/login HTTP/1.1\r\nhost: shop\r\ncontent-type: application/json\r\ncontent-length: 4000\r\n\r\n{"',
} as const;

/** Sends a request a byte at a time. Resolves with how many milliseconds the shop put up with it. */
export async function openSlowly({ shop, from, part }: Slowly): Promise<number> {
  const { hostname, port } = new URL(shop);
  const startedAt = performance.now();
  const socket = connect({ host: hostname, port: Number(port), localAddress: from });
  socket.on('error', () => undefined);
  socket.resume();
  socket.write(STARTS[part]);
  const dripping = setInterval(() => socket.write('x'), BYTE_EVERY_MS);
  const givingUp = setTimeout(() => socket.destroy(), GIVES_UP_AFTER_MS);
  await once(socket, 'close');
  clearInterval(dripping);
  clearTimeout(givingUp);
  return performance.now() - startedAt;
}
