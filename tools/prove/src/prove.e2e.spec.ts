import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { openTestDatabase, type TestDatabase } from '@webstore/testing';

const run = promisify(execFile);

describe('the proof', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase('template1');
  });

  afterAll(() => database.drop());

  /** Runs a program of the proof on the server of the tests; its last line. */
  async function lastLineOf(program: string, ...args: string[]): Promise<Record<string, unknown>> {
    const path = join(REPOSITORY_ROOT, 'tools/prove/dist', program);
    const { stdout } = await run(process.execPath, [path, '--database', database.url, ...args]);
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Record<string, unknown>;
  }

  it('finds nothing lost when processes die at statements, commits and calls', async () => {
    const { schedules, deaths, violations } = await lastLineOf('prove.js', '--schedules', '60', '--seed', '7');
    expect({ schedules, violations }).toEqual({ schedules: 60, violations: 0 });
    expect(deaths).toBeGreaterThan(10);
  }, 60_000);

  it('notices when a charge has no key, and when jobs are written before their order is confirmed', async () => {
    const planted = ['charge-without-key', 'jobs-before-commit'].flatMap((name) => ['--mutant', name]);
    const { mutants, caught } = await lastLineOf('prove-mutants.js', '--seed', '7', ...planted);
    expect({ mutants, caught }).toEqual({ mutants: 2, caught: 2 });
  }, 60_000);
});
