import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { previewOf } from './plan/digest.js';
import { type LoadOptions, planOptionsOf, runLoad } from './run-load.js';

/** Somebody who answers, whether or not like a shop. */
async function listen(answer: RequestListener): Promise<{ address: string; server: Server }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

const LIST = JSON.stringify({ items: [{ id: 'copper-kettle' }], next_cursor: null, categories: [] });

describe('a load run', () => {
  let server: Server | undefined;

  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  const runAgainst = async (answer: RequestListener, more: Partial<LoadOptions> = {}) => {
    const listening = await listen(answer);
    ({ server } = listening);
    return runLoad({
      ...{ seed: 3, ratePerSecond: 40, durationMs: 1_000, pace: 0, personas: ['window shopper'] },
      ...{ target: listening.address, ...more },
    });
  };

  it('counts latency from the planned time, so that a slow shop is not hidden', async () => {
    let turn = Promise.resolve();
    const oneByOne: RequestListener = (_, response) => {
      turn = turn.then(() => new Promise((resolve) => setTimeout(resolve, 50)));
      void turn.then(() => response.end(LIST));
    };
    const { latencyMs, outcomes } = await runAgainst(oneByOne);
    // Twenty a second are served where forty come: the last wait about a second, though each takes 50 ms.
    expect(latencyMs.p99).toBeGreaterThan(400);
    expect(Object.keys(outcomes)).toEqual(['expected']);
  });

  it('tells errors of the shop from being put off, and from refusals that no honest shopper expects', async () => {
    const answers = [
      [500, {}],
      [503, {}],
      [503, { 'retry-after': '2' }],
      [429, { 'retry-after': '9' }],
    ] as const;
    let asked = 0;
    const { outcomes, errors } = await runAgainst((_, response) => {
      const [status, headers] = answers[asked++ % answers.length] ?? answers[0];
      response.writeHead(status, headers).end();
    });
    expect(Object.keys(outcomes).toSorted()).toEqual(['failed', 'left out', 'put off', 'unexpected']);
    expect(outcomes.failed).toBeGreaterThan(outcomes['put off'] ?? 0);
    expect(Object.keys(errors).toSorted()).toEqual(
      [500, 503, 429].map((status) => `GET /:country/products ${status}`).toSorted(),
    );
  });

  it('says what the connection met', async () => {
    let asked = 0;
    const { errors, outcomes } = await runAgainst((request, response) => {
      if (asked++ === 0) response.writeHead(401).end();
      else request.socket.destroy();
    });
    expect(errors).toEqual({ 'GET /:country/products ECONNRESET': outcomes.failed });
  });

  it('fails an answer that is not as the contract says', async () => {
    const { errors } = await runAgainst((_, response) => response.end('{"items":"none"}'));
    expect(Object.keys(errors)).toEqual(['GET /:country/products ZodError']);
  });

  it('sheds what it cannot hold, and counts it', async () => {
    const calling = new AbortController();
    const wakesUp = Promise.withResolvers<void>();
    const hangs: RequestListener = (request, response) => {
      if (request.url === '/auth/login') response.writeHead(401).end();
      else void wakesUp.promise.then(() => response.end(LIST));
    };
    const run = runAgainst(hangs, {
      ...{ underWayAtMost: 5, signal: calling.signal, durationMs: 60_000 },
      onSecond: ({ second, underWay }, { all }) => {
        if (second > 0) return;
        expect(underWay).toBe(5);
        expect(all.of('shed')).toBeGreaterThan(10);
        calling.abort();
        wakesUp.resolve();
      },
    });
    expect(await run).toMatchObject({ isCut: true, outcomes: { expected: 5 } });
  });

  it('has the digest of its plan, and every shopper an address of their own', async () => {
    const addresses = new Set<string>();
    let visits = 0;
    const options = { seed: 3, ratePerSecond: 40, durationMs: 1_000, pace: 0, personas: ['canary'] as const };
    const summary = await runAgainst((request, response) => {
      addresses.add(String(request.headers['x-forwarded-for']));
      visits += request.url === '/ping' ? 1 : 0;
      expect(request.socket.remoteAddress).toBe('127.0.0.2');
      response.end('{}');
    }, options);
    expect(summary.digest).toBe(previewOf(planOptionsOf({ ...options, target: 'http://elsewhere' })).digest);
    expect([...addresses].every((address) => /^198\.1[89]\./.test(address))).toBe(true);
    expect(addresses.size).toBe(visits);
  });

  it.each([
    'http://192.0.2.1:8000',
    'http://shop.example',
    'http://[::1]:8000',
  ])('leaves %s alone, which is not on the loopback', async (target) => {
    await expect(runLoad({ seed: 1, ratePerSecond: 1, durationMs: 1_000, target })).rejects.toThrow('--any-target');
  });

  it('says so where no shop is', async () => {
    const { address, server: gone } = await listen(() => undefined);
    await new Promise((resolve) => gone.close(resolve));
    const options = { seed: 1, ratePerSecond: 1, durationMs: 1_000, target: address };
    await expect(runLoad(options)).rejects.toThrow(`No shop answers at ${address}: ECONNREFUSED`);
  });
});
