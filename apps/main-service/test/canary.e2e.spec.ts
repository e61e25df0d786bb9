import { type Loose, Shop, type Visitor, waitUntil } from '@webstore/testing';
import { Redis } from 'ioredis';

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const traceparent = `00-${TRACE_ID}-b7ad6b7169203331-01`;

let shop: Shop;
let visitor: Visitor;
let redis: Redis;

beforeAll(async () => {
  shop = await Shop.open({ parts: ['main-service', 'fulfillment-worker'] });
  visitor = await shop.visitor();
  redis = new Redis(shop.redis.url);
  redis.on('error', () => undefined);
});

afterAll(async () => {
  redis.disconnect();
  await shop.close();
});

const ask = async (text: string, values: unknown[]): Promise<Loose[]> => (await shop.store.query(text, values)).rows;
const accessesIn = (traceId: string) => ask('SELECT id, answered_at FROM access_log WHERE trace_id = $1', [traceId]);

const answered = (traceId: string) =>
  waitUntil('the worker to answer', async () => (await accessesIn(traceId)).every((access) => access.answered_at));

describe('the canary', () => {
  it('answers in the trace of its caller, and the worker answers it behind', async () => {
    const { body } = await visitor.get('/ping', { traceparent });
    expect(body).toEqual({ message: 'pong', trace_id: TRACE_ID });
    await answered(TRACE_ID);
    await waitUntil('the job to be gone', async () => {
      const jobs = await ask(`SELECT FROM job WHERE kind = 'ping' AND traceparent = $1`, [traceparent]);
      return jobs.length === 0;
    });
    expect(await accessesIn(TRACE_ID)).toHaveLength(1);
  });

  it.each([
    ['none', {}],
    ['a broken one', { traceparent: 'abc' }],
    ['one of zeros', { traceparent: `00-${'0'.repeat(32)}-${'0'.repeat(16)}-01` }],
  ])('begins a trace when the caller has %s', async (_which, headers) => {
    const { body } = await visitor.get('/ping', headers);
    expect(body.trace_id).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
    await answered(body.trace_id);
  });

  it('counts every ping', async () => {
    const before = Number(await redis.get('hits'));
    await Promise.all(Array.from({ length: 10 }, () => visitor.get('/ping')));
    expect(Number(await redis.get('hits'))).toBe(before + 10);
  });

  it('leaves its job, in the same trace, to a worker that is away', async () => {
    await shop.stop('fulfillment-worker');
    const later = traceparent.replace(TRACE_ID, 'b'.repeat(32));
    await visitor.get('/ping', { traceparent: later });
    const [access] = await accessesIn('b'.repeat(32));
    expect(access.answered_at).toBeNull();
    const jobs = await ask(`SELECT payload FROM job WHERE kind = 'ping' AND traceparent = $1`, [later]);
    expect(jobs).toEqual([{ payload: { access_log_id: Number(access.id) } }]);
    await shop.startAgain('fulfillment-worker');
    await answered('b'.repeat(32));
  });

  it('sings without Redis', async () => {
    await shop.redis.stop();
    const { status, body } = await visitor.get('/ping');
    expect([status, body.message]).toEqual([200, 'pong']);
    await answered(body.trace_id);
  });
});
