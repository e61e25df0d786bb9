import { once } from 'node:events';
import { connect } from 'node:net';
import { type Loose, Shop, waitUntil } from '@webstore/testing';

const PROXIED = { 'main-service': { TRUSTED_PROXIES: '127.0.0.1', RATE_LIMIT_PER_ADDRESS: '30' } };

let shop: Shop;
let addresses = 0;

beforeAll(async () => {
  shop = await Shop.open({ parts: ['main-service'], environment: PROXIED });
}, 60_000);

afterAll(() => shop.close());

/** Somebody whom the shop has not seen yet. */
function stranger() {
  addresses += 1;
  return `192.0.2.${addresses}`;
}

interface Sent {
  readonly path: string;
  readonly times: number;
  readonly headers?: Record<string, string>;
  readonly to?: string;
}

async function asks(client: string, { path, times, headers, to = shop.address() }: Sent): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await (await fetch(`${to}${path}`, { headers: { 'x-forwarded-for': client, ...headers } })).text();
  }
}

/** What is no HTTP, from an address of this machine's loopback. */
async function sendsNoise(localAddress: string, times: number): Promise<void> {
  const { hostname: host, port } = new URL(shop.address());
  for (let time = 0; time < times; time += 1) {
    const socket = connect({ host, port: Number(port), localAddress });
    socket.resume().end('NOISE\r\n\r\n');
    await once(socket, 'close');
  }
}

const WRONG_TOKEN = { authorization: `Bearer ws_${'x'.repeat(43)}` };
const guesses = (times: number, to?: string): Sent => ({ path: '/me', times, headers: WRONG_TOKEN, ...(to && { to }) });
const looksForDoors = (times: number): Sent => ({ path: '/admin.php', times });
const asksNonsense = (times: number): Sent => ({ path: '/us/products?limit=0', times });

const seenOf = (client: string): string[] =>
  shop
    .logged('main-service', 'Suspicious activity')
    .filter((suspicion: Loose) => suspicion.client === client)
    .map(({ type }) => type);

/** What was seen of a client, once what came after it has been seen too: offences are counted in their order. */
async function allSeenOf(client: string): Promise<string[]> {
  const other = stranger();
  await asks(other, guesses(5));
  await waitUntil('a suspicion that comes later', async () => seenOf(other).length > 0);
  return seenOf(client);
}

describe('an address', () => {
  it.each([
    ['guesses tokens', guesses, 5, ['credential_stuffing']],
    ['looks for doors', looksForDoors, 10, ['endpoint_scanning']],
    ['keeps asking for what is refused', asksNonsense, 20, ['abuse']],
  ])('that %s is suspected at the threshold, not one before', async (_what, offends, threshold, patterns) => {
    const client = stranger();
    await asks(client, offends(threshold - 1));
    expect(await allSeenOf(client)).toEqual([]);
    await asks(client, offends(1));
    await waitUntil('the suspicion', async () => seenOf(client).length > 0);
    expect(seenOf(client)).toEqual(patterns);
    await asks(client, offends(4));
    expect(await allSeenOf(client)).toEqual(patterns);
  });

  it('is named with the trace of the request that made the pattern', async () => {
    const client = stranger();
    await asks(client, guesses(4));
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const headers = { ...WRONG_TOKEN, traceparent: `00-${traceId}-b7ad6b7169203331-01` };
    await asks(client, { path: '/me', times: 1, headers });
    await waitUntil('the suspicion', async () => seenOf(client).length > 0);
    const [seen] = shop.logged('main-service', 'Suspicious activity').filter((line: Loose) => line.client === client);
    expect(seen).toMatchObject({ type: 'credential_stuffing', trace_id: traceId });
  });

  it('that sends what cannot be read is suspected too, unless it is a proxy', async () => {
    await sendsNoise('127.0.0.9', 19);
    expect(await allSeenOf('127.0.0.9')).toEqual([]);
    await sendsNoise('127.0.0.9', 1);
    await sendsNoise('127.0.0.1', 20);
    await waitUntil('the suspicion', async () => seenOf('127.0.0.9').length > 0);
    expect(seenOf('127.0.0.9')).toEqual(['abuse']);
    expect(await allSeenOf('127.0.0.1')).toEqual([]);
  });

  it('is suspected for what it did at all replicas together', async () => {
    const replica = await shop.another('main-service');
    const client = stranger();
    await asks(client, guesses(4, replica.address));
    expect(await allSeenOf(client)).toEqual([]);
    await asks(client, guesses(1));
    await waitUntil('the suspicion', async () => seenOf(client).length > 0);
  });

  it('is not suspected because it asks often', async () => {
    const client = stranger();
    await asks(client, { path: '/countries', times: 60 });
    expect(await allSeenOf(client)).toEqual([]);
  });

  it('is suspected while Redis is away too', async () => {
    await shop.redis.stop();
    const client = stranger();
    await asks(client, guesses(5));
    await waitUntil('the suspicion', async () => seenOf(client).length > 0);
    expect(seenOf(client)).toEqual(['credential_stuffing']);
  });
});
