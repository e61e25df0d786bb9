import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endProcess, isAlive } from '@webstore/backing-services';
import { REPOSITORY_ROOT, type RunRecord, readRunRecord } from '@webstore/parts';

const PARTS = ['postgres', 'redis', 'shelf', 'till'];
const WITHIN_MS = 25_000;

interface Launcher {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly exit: Promise<number | null>;
}

describe('the launcher', () => {
  const folder = mkdtempSync(join(tmpdir(), 'webstore-launcher-'));
  const seen = new Set<number>();

  const run = (command: 'start' | 'stop' | 'status', environment: Record<string, string> = {}): Launcher => {
    const { npm_lifecycle_event: _npm, DATABASE_URL: _db, REDIS_URL: _redis, ...env } = process.env;
    const child = spawn(process.execPath, [join(REPOSITORY_ROOT, 'tools/launcher/fixtures/tiny-shop.js')], {
      env: { ...env, POSTGRES_PORT: '0', REDIS_PORT: '0', ...environment, COMMAND: command, FOLDER: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    seen.add(child.pid as number);
    return { child, said: () => said, exit: once(child, 'close').then(([code]) => code) };
  };

  const look = async () => {
    const record = await readRunRecord(folder);
    for (const { pid } of record?.parts ?? []) if (pid) seen.add(pid);
    return record;
  };
  const until = async (what: string, holds: (record: RunRecord) => boolean, mayHope = () => true) => {
    const deadline = performance.now() + WITHIN_MS;
    while (mayHope() && performance.now() < deadline) {
      const record = await look();
      if (record && holds(record)) return record;
      await delay(25);
    }
    throw new Error(`Not seen: ${what}; ${JSON.stringify(await look())}`);
  };
  const named = (record: RunRecord, name: string) => record.parts.find((part) => part.name === name);
  const open = async (environment?: Record<string, string>) => {
    const launcher = run('start', environment);
    const { child, said } = launcher;
    const isOpen = ({ state, launcher_pid }: RunRecord) => state === 'running' && launcher_pid === child.pid;
    const record = await until('an open shop', isOpen, () => child.exitCode === null).catch((error: Error) => {
      throw new Error(`${error.message}\n${said()}`);
    });
    return { ...launcher, record };
  };
  const left = () => [...seen].filter(isAlive);
  const untilGone = async (pids: readonly number[]) => {
    const deadline = performance.now() + WITHIN_MS;
    while (pids.some(isAlive) && performance.now() < deadline) await delay(25);
    expect(pids.filter(isAlive)).toEqual([]);
  };

  beforeAll(() => {
    execFileSync(join(REPOSITORY_ROOT, 'node_modules/.bin/tsc'), ['-b', 'tools/launcher'], { cwd: REPOSITORY_ROOT });
  });
  afterEach(async () => {
    await run('stop').exit;
    await Promise.all(left().map((pid) => endProcess(pid)));
    seen.clear();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('lists every part with address and process while the shop is open', async () => {
    const { record, child, said } = await open();
    expect(record.launcher_pid).toBe(child.pid);
    expect(record.parts.map(({ name, state }) => [name, state])).toEqual(PARTS.map((name) => [name, 'up']));
    expect(record.parts.every(({ pid, took_ms }) => isAlive(pid ?? 0) && (took_ms ?? 0) > 0)).toBe(true);
    expect((await fetch(`${named(record, 'till')?.address}/health/ready`)).status).toBe(200);
    expect(said()).toMatch(/^till up in \d+\.\d s http:\/\/127\.0\.0\.1:\d+$/m);
    expect(said()).not.toContain('webstore:webstore');

    const status = run('status');
    expect(await status.exit).toBe(0);
    expect(status.said()).toMatch(/shelf +up/);
    if (process.platform === 'linux') expect(status.said()).toMatch(/^Memory: \d+ MB \(database \d+, mock \d+\)$/m);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves no process and no record after %s', async (signal) => {
    const { child, exit } = await open();
    child.kill(signal);
    expect(await exit).toBe(0);
    expect(left()).toEqual([]);
    expect(await look()).toBeUndefined();
  });

  it('leaves no process when it is ended in the middle of the start', async () => {
    const { child, exit } = run('start', { SLOW_MS: '60000' });
    await until('the shelf is starting', (record) => named(record, 'shelf')?.state === 'starting');
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(left()).toEqual([]);
  });

  it('brings a part back that died, and says so', async () => {
    const { record, said } = await open();
    const shelf = named(record, 'shelf');
    process.kill(shelf?.pid ?? 0, 'SIGKILL');
    const after = await until('the shelf is back', (now) => {
      const part = named(now, 'shelf');
      return part?.state === 'up' && part.pid !== shelf?.pid;
    });
    expect(named(after, 'shelf')).toMatchObject({ address: shelf?.address, note: 'restarted once' });
    expect(said()).toContain('ended with SIGKILL; again in 0.5 s');
  });

  it('brings the database back that died', async () => {
    const { record } = await open();
    const postgres = named(record, 'postgres');
    process.kill(postgres?.pid ?? 0, 'SIGKILL');
    await until('the database is back', (now) => {
      const part = named(now, 'postgres');
      return part?.state === 'up' && part.pid !== postgres?.pid;
    });
  });

  it('names who holds a busy port, and takes the next free one', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { record } = await open({ SHELF_PORT: String(port) });
    server.close();
    const shelf = named(record, 'shelf');
    expect(shelf?.note).toContain(`${port} is held by`);
    expect(shelf?.note).toContain(`(pid ${process.pid})`);
    expect(shelf?.address).not.toContain(`:${port}`);
  });

  it('says so when it is started twice', async () => {
    const { record } = await open();
    const second = run('start');
    expect(await second.exit).toBe(1);
    expect(second.said()).toContain(`The shop runs already (pid ${record.launcher_pid})`);
    expect((await look())?.launcher_pid).toBe(record.launcher_pid);
  });

  it('leaves no process when it is killed', async () => {
    const { child } = await open();
    child.kill('SIGKILL');
    await untilGone(left());
  });

  it('opens at once after it was killed', async () => {
    const first = await open();
    first.child.kill('SIGKILL');
    const second = await open();
    expect(second.record.parts.map(({ name, state }) => [name, state])).toEqual(PARTS.map((name) => [name, 'up']));
    await untilGone(first.record.parts.map(({ pid = 0 }) => pid));
  });

  it('is ended by npm stop, which waits for it', async () => {
    const { exit } = await open();
    const stop = run('stop');
    expect(await stop.exit).toBe(0);
    expect(stop.said()).toBe('The shop is closed.\n');
    expect(await exit).toBe(0);
    expect(left()).toEqual([]);
  });

  it('says why the shop can not open, and leaves no process', async () => {
    const { exit, said } = run('start', { FAILING: '1' });
    await until('the database is there', (record) => named(record, 'postgres')?.pid !== undefined);
    expect(await exit).toBe(1);
    expect(said()).toContain("The shop can't open. seed failed: the shelf is empty");
    expect(left()).toEqual([]);
  });

  it('opens without Redis where that is missing and may not be installed', async () => {
    const programs = join(folder, 'programs');
    mkdirSync(programs);
    for (const name of ['id', 'test', 'setpriv']) symlinkSync(`/usr/bin/${name}`, join(programs, name));
    const { record, said } = await open({ PATH: programs });
    expect(named(record, 'redis')?.state).toBe('missing');
    expect(named(record, 'till')?.state).toBe('up');
    expect(said()).toMatch(/redis missing \(Redis is not on this machine: run `.+` and start again\.\)/);
  });
});
