import { randomUUID } from 'node:crypto';
import { openPool } from '@webstore/database';
import { openTestDatabase, type TestDatabase, waitUntil } from '@webstore/testing';
import type pg from 'pg';
import { postponeSaga, renewLeases } from './claim.js';
import {
  createSagaTables,
  inspectSaga,
  type Moved,
  moveSaga,
  moveValues,
  NotYet,
  openSaga,
  type Saga,
  type SagaEvent,
  SagaOvertaken,
  SagaRunner,
  type SagaRunnerOptions,
} from './index.js';

const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

const OPEN = `WITH opened AS (INSERT INTO parcel (id) VALUES ($1) RETURNING id, '${TRACEPARENT}' AS traceparent),
  ${openSaga('opened', 2)} SELECT id FROM opened`;
const PACK = `WITH ${moveSaga(1)} UPDATE parcel SET packed = packed + 1 FROM moved_saga WHERE parcel.id = moved_saga.id`;
const SEND = `WITH ${moveSaga(1)} UPDATE parcel SET sent = sent + 1 FROM moved_saga WHERE parcel.id = moved_saga.id`;

describe('a saga that packs a parcel and sends it', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  const runners: SagaRunner<string, null>[] = [];

  beforeAll(async () => {
    database = await openTestDatabase('template1');
    pool = openPool({ url: database.url, schema: 'public' });
    await pool.query(createSagaTables);
    await pool.query(
      'CREATE TABLE parcel (id uuid PRIMARY KEY, packed int NOT NULL DEFAULT 0, sent int NOT NULL DEFAULT 0)',
    );
  });

  afterEach(async () => {
    await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  async function write(saga: Saga, statement: string, to: string, isDone: boolean): Promise<void> {
    const { rowCount } = await pool.query(statement, moveValues(saga, { to, isDone }));
    if (rowCount !== 1) throw new SagaOvertaken(saga);
  }

  async function pack(saga: Saga): Promise<Moved<string>> {
    await write(saga, PACK, 'SEND', false);
    return { next: { ...saga, step: 'SEND', attempts: 0 } };
  }

  async function send(saga: Saga): Promise<Moved<string>> {
    await write(saga, SEND, 'SENT', true);
    return { done: 'sent' };
  }

  async function startRunner(
    options: Partial<SagaRunnerOptions<string, null>> = {},
  ): Promise<SagaRunner<string, null>> {
    const steps = { PACK: pack, SEND: send };
    const runner = new SagaRunner<string, null>({
      pool,
      url: database.url,
      schema: 'public',
      kind: 'parcel',
      load: async () => null,
      steps,
      pollMs: 20,
      ...options,
    });
    runners.push(runner);
    await runner.start();
    return runner;
  }

  async function open(runner: SagaRunner<string, null>): Promise<Saga> {
    const id = randomUUID();
    await pool.query(OPEN, [id, ...runner.openValues('PACK')]);
    return { id, step: 'PACK', fence: 1, attempts: 0, traceparent: TRACEPARENT };
  }

  const parcel = async (id: string) =>
    (await pool.query('SELECT packed, sent FROM parcel WHERE id = $1', [id])).rows[0];
  const takings = async (id: string) => {
    const text = `SELECT detail FROM saga_log WHERE saga_id = $1 AND event = 'taken over' ORDER BY sequence`;
    return (await pool.query<{ detail: string | null }>(text, [id])).rows.map(({ detail }) => detail);
  };
  const log = async (id: string) =>
    (await pool.query('SELECT event, step, fence FROM saga_log WHERE saga_id = $1 ORDER BY sequence', [id])).rows.map(
      ({ event, step, fence }) => `${event} ${step} ${fence}`,
    );
  const isSent = (id: string) => waitUntil('the parcel is sent', async () => (await parcel(id)).sent === 1);

  it('comes to its end in one go, and its log tells how', async () => {
    const runner = await startRunner();
    const saga = await open(runner);

    expect(await runner.drive(saga)).toBe('sent');
    expect(await parcel(saga.id)).toEqual({ packed: 1, sent: 1 });
    expect(await log(saga.id)).toEqual(['opened PACK 1', 'moved SEND 1', 'done SENT 1']);
    expect((await inspectSaga(pool, saga.id))?.saga.isDone).toBe(true);
  });

  it('is tried again when a step fails, from that step on', async () => {
    let failures = 2;
    const flaky = async (saga: Saga) => {
      failures -= 1;
      if (failures >= 0) throw new Error('the carrier is closed');
      return send(saga);
    };
    const runner = await startRunner({
      steps: { PACK: pack, SEND: flaky },
      retry: { baseMs: 1, capMs: 5, attentionAfter: 9 },
    });
    const saga = await open(runner);

    expect(await runner.drive(saga)).toBeUndefined();
    await isSent(saga.id);
    expect(await parcel(saga.id)).toEqual({ packed: 1, sent: 1 });
    expect((await log(saga.id)).filter((line) => line.startsWith('failed SEND'))).toHaveLength(2);
    expect(await takings(saga.id)).toEqual([null, null]);
  });

  it('is completed by another instance as soon as its own is dead, however long the lease', async () => {
    const dying = await startRunner({ leaseMs: 600_000 });
    const saga = await open(dying);
    await dying.stop();

    await startRunner({ leaseMs: 600_000 });
    await isSent(saga.id);
    expect(await log(saga.id)).toEqual(['opened PACK 1', 'taken over PACK 2', 'moved SEND 2', 'done SENT 2']);
    expect(await takings(saga.id)).toEqual(['left behind']);
  });

  it('stays free once it was let go of, also where its lease is being renewed just then', async () => {
    const driver = await startRunner({ pollMs: 600_000 });
    const saga = await open(driver);
    await postponeSaga(pool, saga, { retryInMs: 0, error: new NotYet('the carrier waits'), needsAttention: false });
    await renewLeases(pool, [saga], 600_000);

    await startRunner();
    await isSent(saga.id);
    expect(await takings(saga.id)).toEqual([null]);
  });

  it('lets a driver that slept beyond its lease write nothing', async () => {
    const asleep = Promise.withResolvers<void>();
    const events: SagaEvent[] = [];
    const sleepy = async (saga: Saga) => {
      await asleep.promise;
      return send(saga);
    };
    const zombie = await startRunner({
      steps: { PACK: pack, SEND: sleepy },
      leaseMs: 600_000,
      pollMs: 600_000,
      onEvent: (event) => events.push(event),
    });
    const saga = await open(zombie);
    const driving = zombie.drive(saga);
    await waitUntil('the parcel is packed', async () => (await parcel(saga.id)).packed === 1);
    await pool.query("UPDATE saga SET lease_until = now() - interval '1 second' WHERE id = $1", [saga.id]);

    await startRunner();
    await isSent(saga.id);
    asleep.resolve();

    expect(await driving).toBeUndefined();
    expect(events.map(({ type }) => type)).toContain('overtaken');
    expect(await parcel(saga.id)).toEqual({ packed: 1, sent: 1 });
  });

  it('calls for a person after too many failures, and goes on all the same', async () => {
    let isClosed = true;
    const closed = async (saga: Saga) => {
      if (isClosed) throw new NotYet('the carrier does not answer');
      return send(saga);
    };
    const runner = await startRunner({
      steps: { PACK: pack, SEND: closed },
      retry: { baseMs: 1, capMs: 2, attentionAfter: 3 },
    });
    const saga = await open(runner);
    await runner.drive(saga);

    const needsAttention = async () =>
      (await pool.query('SELECT needs_attention FROM saga WHERE id = $1', [saga.id])).rows[0]
        .needs_attention as boolean;
    await waitUntil('somebody is called', needsAttention);
    isClosed = false;
    await isSent(saga.id);
    expect(await needsAttention()).toBe(false);
  });

  it('is driven by one of many instances', async () => {
    const [first] = await Promise.all([startRunner(), startRunner(), startRunner()]);
    const sagas = await Promise.all(Array.from({ length: 20 }, () => open(first as SagaRunner<string, null>)));
    await pool.query('UPDATE saga SET lease_until = NULL WHERE NOT is_done');

    await Promise.all(sagas.map(({ id }) => isSent(id)));
    expect(await Promise.all(sagas.map(({ id }) => parcel(id)))).toEqual(sagas.map(() => ({ packed: 1, sent: 1 })));
  });
});
