import { within } from '@webstore/deadline';
import { answer, fails, failureOf, hangs, OtherService, says, works } from '../test/other-service.js';
import type { ServiceClient } from './service-client.js';

describe('calls through a breaker', () => {
  const service = new OtherService();

  beforeAll(() => service.open());
  beforeEach(() => service.forget());
  afterAll(() => service.close());

  const breaker = { windowMs: 60_000, minCalls: 4, halfOpenAfterMs: 400 };
  const broken = async () => {
    service.reacts(fails);
    const client = service.clientWith({ breaker });
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
    expect(service.seen).toHaveLength(4);
  });

  it('lets one probe through after a while and closes when that works', async () => {
    const client = await broken();
    await dueForProbe(client);
    service.reacts((request, response) => setTimeout(() => works(request, response), 30));
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => client.get('/a', { answer })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', ...Array(4).fill('rejected')]);
    expect(service.seen).toHaveLength(5);
    expect(await client.get('/a', { answer })).toEqual({ id: 'p-1' });
  });

  it('opens again when the probe fails', async () => {
    const client = await broken();
    await dueForProbe(client);
    expect((await failureOf(client.get('/a', { answer }))).reason).toBe('server');
    expect((await failureOf(client.get('/a', { answer }))).reason).toBe('open');
  });

  it('never opens for callers who are in a hurry', async () => {
    service.reacts(hangs);
    const client = service.clientWith({ breaker });
    const hurried = () => failureOf(client.get('/a', { answer }));
    for (let calls = 0; calls < 12; calls += 1) {
      expect((await within(performance.now() + 50, hurried)).reason).toBe('deadline');
    }
    expect(client.isOpen).toBe(false);
  });

  it('learns nothing from a probe whose caller is in a hurry, and lets the next call be the probe', async () => {
    const client = await broken();
    await dueForProbe(client);
    service.reacts(hangs, works);
    const hurried = () => failureOf(client.get('/a', { answer }));
    expect((await within(performance.now() + 500, hurried)).reason).toBe('deadline');
    expect(client.isOpen).toBe(false);
    expect(await client.get('/a', { answer })).toEqual({ id: 'p-1' });
  });

  it('is closed by a probe that is refused: whoever refuses is there', async () => {
    const client = await broken();
    await dueForProbe(client);
    service.reacts(says(422, '{}'), works);
    expect((await failureOf(client.get('/a', { answer }))).reason).toBe('rejected');
    expect(await Promise.all([client.get('/a', { answer }), client.get('/a', { answer })])).toHaveLength(2);
  });

  it('opens and closes as it did when the clock on the wall is set back by an hour', async () => {
    const client = await broken();
    const { now } = Date;
    Date.now = () => now() - 3_600_000;
    try {
      await dueForProbe(client);
      service.reacts(works);
      expect(await client.get('/a', { answer })).toEqual({ id: 'p-1' });
    } finally {
      Date.now = now;
    }
  });

  it('never opens for refusals, of which a healthy service may give many', async () => {
    service.reacts(says(402, '{}'));
    const client = service.clientWith({ breaker });
    for (let calls = 0; calls < 12; calls += 1) await failureOf(client.get('/a', { answer }));
    expect(client.isOpen).toBe(false);
  });
});
