import { CanaryModule } from '../src/canary/canary.module.js';
import { problemTypes } from '../src/problems/problems.js';
import { ProblemsModule } from '../src/problems/problems.module.js';
import { eventually, type Ground, openGround, openModules, type PartOfShop } from './shop-modules.js';

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const traceparent = `00-${TRACE_ID}-b7ad6b7169203331-01`;

let ground: Ground;
let shop: PartOfShop;

beforeAll(async () => {
  ground = await openGround();
  shop = await openModules(ground, [CanaryModule, ProblemsModule]);
});

afterAll(async () => {
  await shop.app.close();
  await ground.close();
});

const ping = () => fetch(`${shop.url}/ping`, { headers: { traceparent } });

describe('the canary', () => {
  it('leaves a row, and a job in the same trace', async () => {
    const answer = await eventually(
      async () => ({ pong: await (await ping()).json(), hits: await ground.redis.get('hits') }),
      ({ hits }) => hits !== null,
    );
    expect(answer.pong).toEqual({ message: 'pong', trace_id: TRACE_ID });
    const { rows } = await ground.store.query(
      `SELECT job.traceparent, access.trace_id, access.answered_at
       FROM job JOIN access_log access ON access.id = (job.payload->>'access_log_id')::bigint WHERE job.kind = 'ping'`,
    );
    expect(rows[0]).toEqual({ traceparent, trace_id: TRACE_ID, answered_at: null });
  });

  it('goes on while Redis is away', async () => {
    await ground.redisServer.stop();
    expect((await ping()).status).toBe(200);
  });
});

describe('a problem', () => {
  it('says what it means at its address', async () => {
    for (const { type, title } of problemTypes) {
      const response = await fetch(`${shop.url}/problems/${type}`);
      expect(await response.json()).toMatchObject({ type: `/problems/${type}`, title, meaning: expect.any(String) });
    }
    const { items } = (await (await fetch(`${shop.url}/problems`)).json()) as { items: unknown[] };
    expect(items).toHaveLength(problemTypes.length);
    expect(new Set(problemTypes.map(({ type }) => type)).size).toBe(problemTypes.length);
  });

  it('that there is not is not found', async () => {
    expect((await fetch(`${shop.url}/problems/unheard-of`)).status).toBe(404);
  });
});
