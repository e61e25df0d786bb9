import { openTestDatabase, type TestDatabase } from '@webstore/testing';
import type pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrate, openPool } from './index.js';

class BuildShelf1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE shelf (id int PRIMARY KEY)');
    await runner.query('SELECT pg_sleep(0.2)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE shelf');
  }
}

class FillShelf1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('INSERT INTO shelf VALUES (1), (2)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('TRUNCATE shelf');
  }
}

class BreakShelf1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('INSERT INTO shelf VALUES (3)');
    await runner.query('INSERT INTO shelf VALUES (3)');
  }

  async down(): Promise<void> {}
}

const NAMES = ['BuildShelf1700000000001', 'FillShelf1700000000002'];

describe('migrations', () => {
  let database: TestDatabase;
  let pool: pg.Pool;

  beforeEach(async () => {
    database = await openTestDatabase('template1');
    pool = openPool({ url: database.url, schema: 'wood', max: 2 });
  });

  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  const run = (migrations = [BuildShelf1700000000001, FillShelf1700000000002]) =>
    migrate({ url: database.url, schema: 'wood', migrations });
  const shelf = async () => (await pool.query('SELECT id FROM wood.shelf ORDER BY id')).rows.map(({ id }) => id);
  const recorded = async () =>
    (await pool.query('SELECT name FROM wood.migration ORDER BY id')).rows.map(({ name }) => name);

  it('create the schema and all that is in it, in their order', async () => {
    expect(await run()).toEqual(NAMES);
    expect(await shelf()).toEqual([1, 2]);
    expect(await recorded()).toEqual(NAMES);
  });

  it('change nothing the second time', async () => {
    await run();
    expect(await run()).toEqual([]);
    expect(await shelf()).toEqual([1, 2]);
    expect(await recorded()).toEqual(NAMES);
  });

  it('run once when two start at once', async () => {
    const done = await Promise.all([run(), run()]);
    expect(done.flat()).toEqual(NAMES);
    expect(await shelf()).toEqual([1, 2]);
    expect(await recorded()).toEqual(NAMES);
  });

  it('run only what is new', async () => {
    await run([BuildShelf1700000000001]);
    expect(await run()).toEqual(['FillShelf1700000000002']);
    expect(await shelf()).toEqual([1, 2]);
  });

  it('keep two schemas of one database apart', async () => {
    await run();
    const migrations = [BuildShelf1700000000001];
    expect(await migrate({ url: database.url, schema: 'metal', migrations })).toEqual(['BuildShelf1700000000001']);
    expect((await pool.query('SELECT count(*) FROM metal.shelf')).rows).toEqual([{ count: 0 }]);
    expect(await shelf()).toEqual([1, 2]);
  });

  it('undo the one that fails, keep those before it, and let the next start try again', async () => {
    await expect(run([BuildShelf1700000000001, FillShelf1700000000002, BreakShelf1700000000003])).rejects.toThrow();
    expect(await shelf()).toEqual([1, 2]);
    expect(await recorded()).toEqual(NAMES);
    expect(await run()).toEqual([]);
  });
});
