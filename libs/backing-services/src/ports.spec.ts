import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { freePort, isFree, portOwner } from './index.js';

describe('a busy port', () => {
  let server: Server;
  let busy: number;

  beforeAll(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    busy = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  it('is named with its owner', async () => {
    expect(await portOwner(busy)).toMatchObject({ pid: process.pid, name: expect.stringMatching(/jest|node/i) });
  });

  it('is passed over for the next free one', async () => {
    const next = await freePort(busy);
    expect(next).toBeGreaterThan(busy);
    expect(await isFree(next)).toBe(true);
  });

  it('is no reason to take one that is promised to another part', async () => {
    const next = await freePort(busy);
    expect(await freePort(busy, new Set([next]))).not.toBe(next);
  });

  it('has no owner when nobody listens', async () => {
    expect(await portOwner(await freePort())).toBeUndefined();
  });
});
