import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess, isAlive } from '@webstore/backing-services';
import { OBSERVER_PORTS, OBSERVERS } from '@webstore/observability';
import { REPOSITORY_ROOT, type RunRecord, readRunRecord } from '@webstore/parts';
import { waitUntil } from '@webstore/testing';
import { portKeyOf } from './settings.js';

const WITHIN_MS = 40_000;

describe('a shop that is observed', () => {
  let folder: string;
  let launcher: ChildProcess | undefined;
  const seen = new Set<number>();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'webstore-observed-'));
  });
  afterEach(async () => {
    launcher?.kill('SIGTERM');
    if (launcher?.exitCode === null) await once(launcher, 'close');
    for (const pid of seen) if (isAlive(pid)) await endProcess(pid);
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (environment: Record<string, string> = {}) => {
    const anyPort = Object.keys(OBSERVER_PORTS).map((name) => [portKeyOf(name), '0']);
    const { npm_lifecycle_event: _npm, DATABASE_URL: _db, REDIS_URL: _redis, ...env } = process.env;
    launcher = spawn(process.execPath, [join(REPOSITORY_ROOT, 'tools/launcher/fixtures/tiny-shop.js')], {
      env: {
        ...env,
        ...{ POSTGRES_PORT: '0', REDIS_PORT: '0', ...Object.fromEntries(anyPort), XDG_CACHE_HOME: folder },
        ...{ COMMAND: 'start', FOLDER: folder, OBSERVED: '1', ...environment },
      },
      stdio: 'ignore',
    });
  };
  const remember = (record: RunRecord | undefined) => {
    for (const { pid } of record?.parts ?? []) if (pid) seen.add(pid);
  };
  const look = (what: string, holds: (record: RunRecord) => boolean) =>
    waitUntil(
      what,
      async () => {
        const record = await readRunRecord(folder);
        remember(record);
        return record && holds(record) && record;
      },
      WITHIN_MS,
    );
  const row = (record: RunRecord, name: string) => record.parts.find((part) => part.name === name);
  const environmentOf = async (record: RunRecord, name: string) =>
    (await (await fetch(`${row(record, name)?.address}/environment`)).json()) as Record<string, string>;

  /** Programs on a PATH that say the right version and answer as ready. */
  const installFakes = () => {
    const path = join(folder, 'path');
    const fake = join(REPOSITORY_ROOT, 'tools/launcher/fixtures/fake-observer.js');
    mkdirSync(path);
    for (const { name, version, program } of OBSERVERS) {
      const file = join(path, program[0] ?? '');
      const run = `exec ${process.execPath} ${fake} ${name} ${folder}/notes "$@"`;
      writeFileSync(
        file,
        `#!/bin/sh\nif [ "$1" = --version ]; then echo "${name}, version ${version}"; else ${run}; fi\n`,
      );
      chmodSync(file, 0o755);
    }
    return { PATH: `${path}:${process.env['PATH']}` };
  };

  it('opens without observers where there are none, and says how to get them', async () => {
    start();
    const record = await look('an open shop', ({ state }) => state === 'running');
    expect(row(record, 'observers')).toMatchObject({
      state: 'missing',
      note: expect.stringContaining('npm run observability:install'),
    });
    expect(await environmentOf(record, 'till')).not.toHaveProperty('OTEL_EXPORTER_OTLP_ENDPOINT');
  });

  it('is watched once it is open; its services tell the collector, third parties nobody', async () => {
    start(installFakes());
    const atOnce = await look('an open shop', ({ state }) => state === 'running');
    expect(row(atOnce, 'prometheus')?.address).toMatch(/^http:/);
    const record = await look('every observer up', ({ parts }) =>
      OBSERVERS.every(({ name }) => parts.some((part) => part.name === name && part.state === 'up')),
    );
    expect(await environmentOf(record, 'till')).toMatchObject({
      OTEL_EXPORTER_OTLP_ENDPOINT: row(record, 'collector')?.address,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
    });
    expect(await environmentOf(record, 'shelf')).not.toHaveProperty('OTEL_EXPORTER_OTLP_ENDPOINT');
  });

  it('ends before its observers, which leave nothing behind', async () => {
    start(installFakes());
    await look('every observer up', ({ parts }) =>
      OBSERVERS.every(({ name }) => parts.some((part) => part.name === name && part.state === 'up')),
    );
    launcher?.kill('SIGTERM');
    await once(launcher as ChildProcess, 'close');
    expect([...seen].filter(isAlive)).toEqual([]);
    const notes = readFileSync(join(folder, 'notes'), 'utf8').trim().split('\n');
    const ended = notes.filter((line) => line.startsWith('ended'));
    expect(ended).toHaveLength(OBSERVERS.length);
    expect(ended.indexOf('ended collector')).toBeLessThan(ended.indexOf('ended tempo'));
    expect(readFileSync(join(folder, 'logs', 'till.log'), 'utf8')).toContain('drained');
  });

  it('needs neither a token nor a place for parts where observers are alone', async () => {
    start({ ...installFakes(), ALONE: '1' });
    await look('every observer up', ({ parts }) =>
      OBSERVERS.every(({ name }) => parts.some((part) => part.name === name && part.state === 'up')),
    );
    expect(readdirSync(folder)).toContain('observers');
    expect(readdirSync(folder)).not.toEqual(expect.arrayContaining(['service-token']));
    expect(readdirSync(folder)).not.toEqual(expect.arrayContaining(['parts']));
  });

  it('leaves telemetry alone where the user has a collector elsewhere', async () => {
    start({ ...installFakes(), OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
    const record = await look('an open shop', ({ state }) => state === 'running');
    expect(record.parts.filter(({ kind }) => kind === 'observer')).toEqual([]);
    expect(await environmentOf(record, 'till')).toMatchObject({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
  });
});
