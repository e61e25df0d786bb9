import { DEADLINE_HEADER, within } from '@webstore/deadline';
import { answer, fails, failureOf, hangs, OtherService, says, works } from '../test/other-service.js';
import type { ServiceClientOptions } from './service-client.js';

const tooLate = says(504, '{"type":"/problems/deadline-exceeded"}');

describe('a call for a request that ends soon', () => {
  const service = new OtherService();

  beforeAll(() => service.open());
  beforeEach(() => service.forget());
  afterAll(() => service.close());

  const ours = (options: Partial<ServiceClientOptions> = {}) => service.clientWith({ tellsDeadline: true, ...options });
  const toldMs = () => service.seen.map(({ headers }) => Number(headers[DEADLINE_HEADER]));
  const endingIn = <T>(ms: number, work: () => Promise<T>) => within(performance.now() + ms, work);

  it('tells a service of ours how long its answer is waited for', async () => {
    await ours({ timeoutMs: 20_000 }).get('/a', { answer });
    expect(toldMs()[0]).toBeGreaterThan(10_000);
    expect(toldMs()[0]).toBeLessThanOrEqual(20_000);
  });

  it('tells the remainder of the request where that is less', async () => {
    await endingIn(8_000, () => ours({ timeoutMs: 20_000 }).get('/a', { answer }));
    expect(toldMs()[0]).toBeGreaterThan(3_000);
    expect(toldMs()[0]).toBeLessThanOrEqual(8_000);
  });

  it('takes no longer than its own time, however long the request may take', async () => {
    service.reacts(hangs);
    const failure = await endingIn(60_000, () => failureOf(ours({ timeoutMs: 500 }).get('/a', { answer })));
    expect(failure.reason).toBe('timeout');
    expect(toldMs()[0]).toBeLessThanOrEqual(500);
  });

  it('tells a third party nothing', async () => {
    await endingIn(8_000, () => service.clientWith().get('/a', { answer }));
    expect(service.seen[0]?.headers).not.toHaveProperty(DEADLINE_HEADER);
  });

  it('is given up when the request ends, and may have happened', async () => {
    service.reacts(hangs);
    const startedAt = performance.now();
    const failure = await endingIn(500, () => failureOf(ours().post('/pay', {}, { answer, idempotencyKey: 'k' })));
    expect(failure).toMatchObject({ reason: 'deadline', mayHaveHappened: true });
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    expect(service.seen).toHaveLength(1);
  });

  it('is not made when the request is over, and nothing happened', async () => {
    const failure = await endingIn(0, () => failureOf(ours().post('/pay', {}, { answer })));
    expect(failure).toMatchObject({ reason: 'deadline', mayHaveHappened: false });
    expect(service.seen).toHaveLength(0);
  });

  it('is not tried again beyond the end of the request, and remembers what it may have done', async () => {
    service.reacts(fails, hangs);
    const failure = await endingIn(2_000, () =>
      failureOf(ours({ retries: 5 }).post('/pay', {}, { answer, idempotencyKey: 'k' })),
    );
    expect(failure).toMatchObject({ reason: 'deadline', mayHaveHappened: true });
    expect(service.seen).toHaveLength(2);
    expect(toldMs()[1]).toBeLessThanOrEqual(toldMs()[0] as number);
  });

  it('did not happen where the service refused because it came too late', async () => {
    service.reacts(tooLate);
    const failure = await endingIn(4_000, () => failureOf(ours().post('/pay', {}, { answer })));
    expect(failure).toMatchObject({ reason: 'deadline', mayHaveHappened: false });
  });

  it('counts against a service that keeps calls waiting until it is too late for them', async () => {
    service.reacts(tooLate);
    const failure = await failureOf(ours().post('/pay', {}, { answer }));
    expect(failure).toMatchObject({ reason: 'timeout', mayHaveHappened: false });
  });

  it.each([
    ["a third party's", () => service.clientWith(), tooLate],
    ["a gateway's", () => ours(), says(504, '<html>')],
  ])('may have happened after %s 504', async (_whose, client, reaction) => {
    service.reacts(reaction);
    const failure = await endingIn(8_000, () => failureOf(client().post('/pay', {}, { answer })));
    expect(failure).toMatchObject({ reason: 'server', mayHaveHappened: true });
  });

  it('leaves calls outside of the request alone', async () => {
    service.reacts(hangs, works);
    const late = endingIn(500, () => failureOf(ours().get('/a', { answer })));
    await late;
    expect(await ours().get('/a', { answer })).toEqual({ id: 'p-1' });
  });
});
