import { answer, fails, failureOf, OtherService, says, works } from '../test/other-service.js';
import type { ServiceClient } from './service-client.js';

describe('calls through a breaker', () => {
  const service = new OtherService();

  beforeAll(() => service.open());
  beforeEach(() => service.forget());
  afterAll(() => service.close());

  const breaker = { windowMs: 60_000, minCalls: 4, halfOpenAfterMs: 60 };
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

  it('never opens for refusals, of which a healthy service may give many', async () => {
    service.reacts(says(402, '{}'));
    const client = service.clientWith({ breaker });
    for (let calls = 0; calls < 12; calls += 1) await failureOf(client.get('/a', { answer }));
    expect(client.isOpen).toBe(false);
  });
});
