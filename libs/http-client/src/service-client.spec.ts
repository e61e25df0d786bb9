import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, fails, failureOf, hangs, OtherService, type Reaction, says, works } from '../test/other-service.js';

const resets: Reaction = (request) => {
  request.resume().on('end', () => request.socket.destroy());
};

describe('a call to another service', () => {
  const service = new OtherService();

  beforeAll(() => service.open());
  beforeEach(() => service.forget());
  afterAll(() => service.close());

  it('carries the token, the key and the body, and gives the parsed answer', async () => {
    const client = service.clientWith({ bearer: 'of-the-house' });
    const call = { answer, idempotencyKey: 'order-1', headers: { traceparent: '00-a-b-01' } };
    expect(await client.post('/pay', { amount_minor: 5 }, call)).toEqual({ id: 'p-1' });
    expect(service.seen[0]?.body).toBe('{"amount_minor":5}');
    expect(service.seen[0]?.headers).toMatchObject({
      authorization: 'Bearer of-the-house',
      'content-type': 'application/json',
      'idempotency-key': 'order-1',
      traceparent: '00-a-b-01',
    });
  });

  it('uses one connection for one call after the other', async () => {
    const before = service.sockets.size;
    const client = service.clientWith();
    for (let calls = 0; calls < 5; calls += 1) await client.get('/a', { answer });
    expect(service.sockets.size - before).toBe(1);
  });

  it('gives a further status as an answer where the contract has one', async () => {
    service.reacts(says(409, '{"id":"other"}'));
    expect(await service.clientWith().post('/pay', {}, { answer, accept: [409] })).toEqual({
      status: 409,
      body: { id: 'other' },
    });
  });

  it('takes an answer to another question for garbage', async () => {
    const asked = (id: string) => service.clientWith().get('/a', { answer, fits: (given) => given.id === id });
    expect(await asked('p-1')).toEqual({ id: 'p-1' });
    expect(await failureOf(asked('p-2'))).toMatchObject({ reason: 'garbage', mayHaveHappened: true });
  });

  it('is rejected by a 4xx, with its body, and nothing happened', async () => {
    service.reacts(says(422, '{"type":"/problems/x"}'));
    const failure = await failureOf(service.clientWith({ retries: 2 }).get('/a', { answer }));
    expect(failure).toMatchObject({ reason: 'rejected', status: 422, mayHaveHappened: false });
    expect(failure.body).toEqual({ type: '/problems/x' });
    expect(service.seen).toHaveLength(1);
  });

  it('may have happened when the key is in conflict with an earlier try', async () => {
    service.reacts(says(409, '{}'));
    const failure = await failureOf(service.clientWith().post('/pay', {}, { answer, idempotencyKey: 'k' }));
    expect(failure).toMatchObject({ reason: 'rejected', mayHaveHappened: true });
  });

  it('is refused where nobody listens or the host is unknown, and nothing happened', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    for (const address of [`http://127.0.0.1:${port}`, 'http://no-such-host.invalid']) {
      const failure = await failureOf(service.clientWith({ baseUrl: address }).post('/pay', {}, { answer }));
      expect(failure).toMatchObject({ reason: 'refused', mayHaveHappened: false });
    }
  });

  it('gives up a service that hangs at its deadline, all tries included', async () => {
    service.reacts(hangs);
    const startedAt = performance.now();
    const client = service.clientWith({ timeoutMs: 400, tryTimeoutMs: 150, retries: 9 });
    const failure = await failureOf(client.get('/a', { answer }));
    expect(failure).toMatchObject({ reason: 'timeout', mayHaveHappened: true });
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    expect(service.seen.length).toBeGreaterThan(1);
  });

  it('ends a call whose answer only trickles', async () => {
    service.reacts((_request, response) => {
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    });
    const failure = await failureOf(service.clientWith({ timeoutMs: 200 }).get('/a', { answer }));
    expect(failure.reason).toBe('timeout');
  });

  it('ends when its caller gives up', async () => {
    service.reacts(hangs);
    const caller = new AbortController();
    const call = failureOf(service.clientWith().get('/a', { answer, signal: caller.signal }));
    while (service.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    caller.abort();
    expect(await call).toMatchObject({ reason: 'timeout', mayHaveHappened: true });
    const late = await failureOf(service.clientWith().get('/a', { answer, signal: caller.signal }));
    expect(late).toMatchObject({ reason: 'timeout', mayHaveHappened: false });
    expect(service.seen).toHaveLength(1);
  });

  it('may have happened when the connection breaks after the request', async () => {
    service.reacts(resets);
    const failure = await failureOf(service.clientWith().post('/pay', {}, { answer }));
    expect(failure).toMatchObject({ reason: 'reset', mayHaveHappened: true });
  });

  it('may have happened when the connection breaks in the middle of the answer', async () => {
    service.reacts((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"id":', () => response.destroy());
    });
    const failure = await failureOf(service.clientWith().post('/pay', {}, { answer }));
    expect(failure).toMatchObject({ reason: 'reset', mayHaveHappened: true });
  });

  it.each([
    ['no JSON', says(200, '<html>')],
    ['a shape against the contract', says(200, '{"id":7}')],
    ['a body over 64 KiB', says(200, JSON.stringify({ id: 'x'.repeat(70_000) }))],
    ['a redirect', says(302, '', { location: '/elsewhere' })],
    ['no HTTP', (request: IncomingMessage) => void request.socket.end('SMTP ready\r\n')],
  ])('takes %s for garbage after which anything may have happened', async (_what, reaction) => {
    service.reacts(reaction);
    const failure = await failureOf(service.clientWith().post('/pay', {}, { answer }));
    expect(failure).toMatchObject({ reason: 'garbage', mayHaveHappened: true });
    expect(service.seen).toHaveLength(1);
  });

  it('reads a longer answer where the call allows it', async () => {
    service.reacts(says(200, JSON.stringify({ id: 'x'.repeat(70_000) })));
    const page = await service.clientWith().get('/ledger', { answer, maxAnswerBytes: 1_000_000 });
    expect(page.id).toHaveLength(70_000);
  });

  it('asks again after a 5xx when the call has a key, under the same key', async () => {
    service.reacts(fails, resets, works);
    const client = service.clientWith({ retries: 2 });
    expect(await client.post('/pay', {}, { answer, idempotencyKey: 'order-1' })).toEqual({ id: 'p-1' });
    expect(service.seen.map(({ headers }) => headers['idempotency-key'])).toEqual(['order-1', 'order-1', 'order-1']);
  });

  it.each([
    ['5xx', fails],
    ['a reset', resets],
    ['garbage', says(200, '<html>')],
  ])('never repeats a POST without a key after %s', async (_what, reaction) => {
    service.reacts(reaction);
    await failureOf(service.clientWith({ retries: 5 }).post('/pay', {}, { answer }));
    expect(service.seen).toHaveLength(1);
  });

  it('remembers that an earlier try may have happened when the last one was turned away', async () => {
    service.reacts(fails, says(404, '{}'));
    const failure = await failureOf(
      service.clientWith({ retries: 1 }).post('/pay', {}, { answer, idempotencyKey: 'k' }),
    );
    expect(failure).toMatchObject({ reason: 'rejected', status: 404, mayHaveHappened: true });
  });

  it('keeps retries to a tenth of the calls once its reserve is used up', async () => {
    service.reacts(fails);
    const client = service.clientWith({ retries: 1, breaker: { minCalls: 1_000 } });
    await Promise.all(Array.from({ length: 40 }, () => failureOf(client.get('/a', { answer }))));
    expect(service.seen.length).toBeGreaterThanOrEqual(50);
    expect(service.seen.length).toBeLessThanOrEqual(54);
  });

  it('shows neither token nor body in an error', async () => {
    service.reacts(fails);
    const client = service.clientWith({ bearer: 'of-the-house' });
    const failure = await failureOf(client.post('/pay', { method: 'card_x' }, { answer }));
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toMatch(/of-the-house|card_x/);
    expect(failure.message).toBe('payments: server (503)');
  });
});
