import { openPool } from '@webstore/database';
import { enqueueJobs } from '@webstore/jobs';
import { EMPTY, openTestDatabase, type TestDatabase } from '@webstore/testing';
import type pg from 'pg';
import { Operator } from '../../test/operator.js';
import { JOBS } from './jobs-command.js';

const DEAD = `
  INSERT INTO dead_job (id, kind, payload, version, attempts, refusals, last_error, created_at, reason, died_at)
  SELECT id, CASE WHEN id < 9003 THEN 'update-crm' ELSE 'ship-order' END, '{"order_id": "7"}', 1, 10, 10,
    E'CallRefused:\\n400 \\x1b[31mno such customer', now() - interval '3 hours', 'refused', now() - interval '2 hours'
  FROM generate_series(9001, 9004) AS id`;

describe('npm run jobs', () => {
  let database: TestDatabase;
  let db: pg.Pool;
  let operator: Operator;

  beforeAll(async () => {
    database = await openTestDatabase(EMPTY);
    db = openPool({ url: database.url, schema: 'store' });
    operator = new Operator(JOBS, database.url);
  });

  afterEach(() => db.query('TRUNCATE job, dead_job'));

  afterAll(async () => {
    await db.end();
    await database.drop();
  });

  const ids = async (table: 'job' | 'dead_job') =>
    (await db.query(`SELECT id FROM ${table} ORDER BY id`)).rows.map(({ id }) => id);
  const enqueue = async (): Promise<number> => {
    await enqueueJobs(db, [{ kind: 'ship-order', payload: { order_id: '8' } }]);
    return (await ids('job'))[0];
  };

  it('lists nothing where nothing waits', async () => {
    const { code, text } = await operator.asks('list');
    expect([code, text]).toEqual([0, 'No job is waiting.\n\n✓ No job is dead.\n']);
    expect(await operator.reads('list')).toEqual({ kinds: [], dead_total: 0, dead: [] });
  });

  it('lists what waits by kind, with its age and last error, and the dead', async () => {
    await enqueue();
    await db.query(
      `UPDATE job SET created_at = now() - interval '245 s', first_failed_at = now(), attempts = 2, last_error = 'away'`,
    );
    await db.query(DEAD);
    const { code, text } = await operator.asks('list');
    expect(code).toBe(0);
    expect(text).toMatch(/^ {2}ship-order +1 +0 +1 +4 min +away$/m);
    expect(text).toContain('✗ 4 dead:');
    expect(text).toMatch(/^ {2}9001 +update-crm +refused +10 +2 h ago +CallRefused: 400 no such customer$/m);
    expect(text).not.toContain('\u001b');
    const facts = await operator.reads('list', '--kind', 'ship-order');
    expect(facts.kinds).toMatchObject([{ kind: 'ship-order', waiting: 1, running: 0, failing: 1, last_error: 'away' }]);
    expect(facts.dead.map(({ id }: { id: number }) => id)).toEqual([9003, 9004]);
    expect(facts.dead_total).toBe(2);
  });

  it('shows one job, and says when there is none', async () => {
    const waiting = await enqueue();
    await db.query(DEAD);
    expect((await operator.asks('show', String(waiting))).text).toMatch(/state +waiting.+"order_id":"8"/s);
    expect((await operator.asks('show', '9001')).text).toMatch(/update-crm.+dead \(refused\)/s);
    expect(await operator.reads('show', '9001')).toMatchObject({ id: 9001, state: 'dead', reason: 'refused' });
    const { code, text } = await operator.asks('show', '123456');
    expect([code, text]).toEqual([1, expect.stringContaining('There is no job 123456')]);
  });

  it('redrives the dead jobs named, and names those that are not among the dead', async () => {
    await db.query(DEAD);
    const { code, text } = await operator.asks('redrive', '9002', '9003', '5');
    expect([code, text]).toEqual([1, '2 jobs are back in the queue. Not among the dead: 5.\n']);
    expect(await ids('job')).toHaveLength(2);
    expect(await ids('dead_job')).toEqual([9001, 9004]);
  });

  it('redrives all, or all of a kind', async () => {
    await db.query(DEAD);
    expect(await operator.reads('redrive', '--all', '--kind', 'ship-order')).toEqual({
      done: [9003, 9004],
      missing: [],
    });
    expect(await operator.asks('redrive', '--all')).toMatchObject({ code: 0, text: '2 jobs are back in the queue.\n' });
    expect(await ids('job')).toHaveLength(4);
  });

  it('discards the dead jobs named, and no others', async () => {
    const waiting = await enqueue();
    await db.query(DEAD);
    expect(await operator.asks('discard', '9001')).toMatchObject({ code: 0, text: '1 job is gone.\n' });
    expect((await operator.asks('discard', String(waiting))).code).toBe(1);
    expect([await ids('job'), await ids('dead_job')]).toEqual([[waiting], [9002, 9003, 9004]]);
  });

  it.each([
    [[]],
    [['shout']],
    [['toString']],
    [['list', 'what']],
    [['list', '--nonsense']],
    [['show']],
    [['show', '1', '2']],
    [['show', 'one']],
    [['redrive']],
    [['redrive', '--all', '9001']],
    [['redrive', '9001', '--kind', 'ship-order']],
    [['redrive', '-1']],
    [['discard']],
    [['discard', '1; DROP TABLE job']],
  ])('does nothing for %j but show its usage', async (words) => {
    await db.query(DEAD);
    const { code, text, complaints } = await operator.asks(...words);
    expect([code, text]).toEqual([2, '']);
    expect(complaints).toContain('Usage: npm run jobs');
    expect(await ids('dead_job')).toHaveLength(4);
  });

  it('says where it finds no database, an empty one, or no shop, and tells no password', async () => {
    const nowhere = await new Operator(JOBS, 'postgres://shop:hunter2@127.0.0.1:1/webstore').asks('list');
    expect([nowhere.code, nowhere.text]).toEqual([1, '']);
    expect(nowhere.complaints).toContain('The database does not let us in (');
    expect(nowhere.complaints).not.toContain('hunter2');
    const bare = await openTestDatabase('template1');
    const empty = await new Operator(JOBS, bare.url).asks('list');
    await bare.drop();
    expect([empty.code, empty.complaints]).toEqual([1, expect.stringContaining('npm run migrate')]);
  });
});
