import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { z } from 'zod';
import { CallFailed, ServiceClient, type ServiceClientOptions } from './index.js';

const answer = z.strictObject({ id: z.string() });

type Reaction = (request: IncomingMessage, response: ServerResponse) => void;

const says =
  (status: number, text: string, headers: Record<string, string> = {}): Reaction =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
const works = says(200, '{"id":"p-1"}');
const fails = says(503, '{"title":"away"}');
const hangs: Reaction = () => undefined;
const resets: Reaction = (request) => {
  request.resume().on('end', () => request.socket.destroy());
};

describe('a call to another service', () => {
  const sockets = new Set<Socket>();
  const seen: { method: string | undefined; headers: IncomingMessage['headers']; body: string }[] = [];
  let reactions: Reaction[] = [];
  let baseUrl: string;

  const server = createServer((request, response) => {
    const entry = { method: request.method, headers: request.headers, body: '' };
    seen.push(entry);
    request.on('data', (chunk) => {
      entry.body += String(chunk);
    });
    const reaction = reactions.length > 1 ? reactions.shift() : reactions[0];
    reaction?.(request, response);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  beforeEach(() => {
    seen.length = 0;
    reactions = [works];
  });

  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  const clientWith = (options: Partial<ServiceClientOptions> = {}) =>
    new ServiceClient({ name: 'payments', baseUrl, timeoutMs: 5_000, ...options });
  const failureOf = async (call: Promise<unknown>): Promise<CallFailed> => {
    const outcome = await call.catch((error: unknown) => error);
    if (outcome instanceof CallFailed) return outcome;
    throw new Error(`expected a failed call, got ${JSON.stringify(outcome)}`);
  };

  it('carries the token, the key and the body, and gives the parsed answer', async () => {
    const client = clientWith({ bearer: 'of-the-house' });
    const call = { answer, idempotencyKey: 'order-1', headers: { traceparent: '00-a-b-01' } };
    expect(await client.post('/pay', { amount_minor: 5 }, call)).toEqual({ id: 'p-1' });
    expect(seen[0]?.body).toBe('{"amount_minor":5}');
    expect(seen[0]?.headers).toMatchObject({
      authorization: 'Bearer of-the-house',
      'content-type': 'application/json',
      'idempotency-key': 'order-1',
      traceparent: '00-a-b-01',
    });
  });

  it('uses one connection for one call after the other', async () => {
    const before = sockets.size;
    const client = clientWith();
    for (let calls = 0; calls < 5; calls += 1) await client.get('/a', { answer });
    expect(sockets.size - before).toBe(1);
  });

  it('gives a further status as an answer where the contract has one', async () => {
    reactions = [says(409, '{"id":"other"}')];
    expect(await clientWith().post('/pay', {}, { answer, accept: [409] })).toEqual({
      status: 409,
      body: { id: 'other' },
    });
  });

  it('is rejected by a 4xx, with its body, and nothing happened', async () => {
    reactions = [says(422, '{"type":"/problems/x"}')];
    const failure = await failureOf(clientWith({ retries: 2 }).get('/a', { answer }));
    expect(failure).toMatchObject({ reason: 'rejected', status: 422, mayHaveHappened: false });
    expect(failure.body).toEqual({ type: '/problems/x' });
    expect(seen).toHaveLength(1);
  });

  it('may have happened when the key is in conflict with an earlier try', async () => {
    reactions = [says(409, '{}')];
    const failure = await failureOf(clientWith().post('/pay', {}, { answer, idempotencyKey: 'k' }));
    expect(failure).toMatchObject({ reason: 'rejected', mayHaveHappened: true });
  });

  it('is refused where nobody listens or the host is unknown, and nothing happened', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    for (const address of [`http://127.0.0.1:${port}`, 'http://no-such-host.invalid']) {
      const failure = await failureOf(clientWith({ baseUrl: address }).post('/pay', {}, { answer }));
      expect(failure).toMatchObject({ reason: 'refused', mayHaveHappened: false });
    }
  });

  it('gives up a service that hangs at its deadline, all tries included', async () => {
    reactions = [hangs];
    const startedAt = performance.now();
    const client = clientWith({ timeoutMs: 400, tryTimeoutMs: 150, retries: 9 });
    const failure = await failureOf(client.get('/a', { answer }));
    expect(failure).toMatchObject({ reason: 'timeout', mayHaveHappened: true });
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    expect(seen.length).toBeGreaterThan(1);
  });

  it('ends a call whose answer only trickles', async () => {
    reactions = [
      (_request, response) => {
        const drip = setInterval(() => response.write(' '), 10);
        response.on('close', () => clearInterval(drip));
      },
    ];
    const failure = await failureOf(clientWith({ timeoutMs: 200 }).get('/a', { answer }));
    expect(failure.reason).toBe('timeout');
  });

  it('ends when its caller gives up', async () => {
    reactions = [hangs];
    const caller = new AbortController();
    const call = failureOf(clientWith().get('/a', { answer, signal: caller.signal }));
    while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    caller.abort();
    expect(await call).toMatchObject({ reason: 'timeout', mayHaveHappened: true });
    const late = await failureOf(clientWith().get('/a', { answer, signal: caller.signal }));
    expect(late).toMatchObject({ reason: 'timeout', mayHaveHappened: false });
    expect(seen).toHaveLength(1);
  });

  it('may have happened when the connection breaks after the request', async () => {
    reactions = [resets];
    const failure = await failureOf(clientWith().post('/pay', {}, { answer }));
    expect(failure).toMatchObject({ reason: 'reset', mayHaveHappened: true });
  });

  it('may have happened when the connection breaks in the middle of the answer', async () => {
    reactions = [
      (_request, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"id":', () => response.destroy());
      },
    ];
    const failure = await failureOf(clientWith().post('/pay', {}, { answer }));
    expect(failure).toMatchObject({ reason: 'reset', mayHaveHappened: true });
  });

  it.each([
    ['no JSON', says(200, '<html>')],
    ['a shape against the contract', says(200, '{"id":7}')],
    ['a body over 64 KiB', says(200, JSON.stringify({ id: 'x'.repeat(70_000) }))],
    ['a redirect', says(302, '', { location: '/elsewhere' })],
    ['no HTTP', (request: IncomingMessage) => void request.socket.end('SMTP ready\r\n')],
  ])('takes %s for garbage after which anything may have happened', async (_what, reaction) => {
    reactions = [reaction];
    const failure = await failureOf(clientWith().post('/pay', {}, { answer }));
    expect(failure).toMatchObject({ reason: 'garbage', mayHaveHappened: true });
    expect(seen).toHaveLength(1);
  });

  it('reads a longer answer where the call allows it', async () => {
    reactions = [says(200, JSON.stringify({ id: 'x'.repeat(70_000) }))];
    const page = await clientWith().get('/ledger', { answer, maxAnswerBytes: 1_000_000 });
    expect(page.id).toHaveLength(70_000);
  });

  it('asks again after a 5xx when the call has a key, under the same key', async () => {
    reactions = [fails, resets, works];
    const client = clientWith({ retries: 2 });
    expect(await client.post('/pay', {}, { answer, idempotencyKey: 'order-1' })).toEqual({ id: 'p-1' });
    expect(seen.map(({ headers }) => headers['idempotency-key'])).toEqual(['order-1', 'order-1', 'order-1']);
  });

  it.each([
    ['5xx', fails],
    ['a reset', resets],
    ['garbage', says(200, '<html>')],
  ])('never repeats a POST without a key after %s', async (_what, reaction) => {
    reactions = [reaction];
    await failureOf(clientWith({ retries: 5 }).post('/pay', {}, { answer }));
    expect(seen).toHaveLength(1);
  });

  it('remembers that an earlier try may have happened when the last one was turned away', async () => {
    reactions = [fails, says(404, '{}')];
    const failure = await failureOf(clientWith({ retries: 1 }).post('/pay', {}, { answer, idempotencyKey: 'k' }));
    expect(failure).toMatchObject({ reason: 'rejected', status: 404, mayHaveHappened: true });
  });

  it('keeps retries to a tenth of the calls once its reserve is used up', async () => {
    reactions = [fails];
    const client = clientWith({ retries: 1, breaker: { minCalls: 1_000 } });
    await Promise.all(Array.from({ length: 40 }, () => failureOf(client.get('/a', { answer }))));
    expect(seen.length).toBeGreaterThanOrEqual(50);
    expect(seen.length).toBeLessThanOrEqual(54);
  });

  it('shows neither token nor body in an error', async () => {
    reactions = [fails];
    const client = clientWith({ bearer: 'of-the-house' });
    const failure = await failureOf(client.post('/pay', { method: 'card_x' }, { answer }));
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toMatch(/of-the-house|card_x/);
    expect(failure.message).toBe('payments: server (503)');
  });

  describe('through a breaker', () => {
    const breaker = { windowMs: 60_000, minCalls: 4, halfOpenAfterMs: 60 };
    const broken = async () => {
      reactions = [fails];
      const client = clientWith({ breaker });
      for (let calls = 0; calls < 4; calls += 1) await failureOf(client.get('/a', { answer }));
      return client;
    };
    const dueForProbe = async (client: ServiceClient) => {
      while (client.isOpen) await new Promise((resolve) => setTimeout(resolve, 5));
    };

    it('turns calls away at once when half of them failed, and nothing happened', async () => {
      const client = await broken();
      expect(client.isOpen).toBe(true);
      const failure = await failureOf(client.post('/pay', {}, { answer }));
      expect(failure).toMatchObject({ reason: 'open', mayHaveHappened: false });
      expect(seen).toHaveLength(4);
    });

    it('lets one probe through after a while and closes when that works', async () => {
      const client = await broken();
      await dueForProbe(client);
      reactions = [(request, response) => setTimeout(() => works(request, response), 30)];
      const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => client.get('/a', { answer })));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', ...Array(4).fill('rejected')]);
      expect(seen).toHaveLength(5);
      expect(await client.get('/a', { answer })).toEqual({ id: 'p-1' });
    });

    it('opens again when the probe fails', async () => {
      const client = await broken();
      await dueForProbe(client);
      expect((await failureOf(client.get('/a', { answer }))).reason).toBe('server');
      expect((await failureOf(client.get('/a', { answer }))).reason).toBe('open');
    });

    it('never opens for refusals, of which a healthy service may give many', async () => {
      reactions = [says(402, '{}')];
      const client = clientWith({ breaker });
      for (let calls = 0; calls < 12; calls += 1) await failureOf(client.get('/a', { answer }));
      expect(client.isOpen).toBe(false);
    });
  });
});
