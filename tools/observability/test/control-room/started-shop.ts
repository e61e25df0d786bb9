import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OBSERVER_PORTS } from '@webstore/observability';
import { PARTS, REPOSITORY_ROOT, type RunRecord, readRunRecord } from '@webstore/parts';
import { waitUntil } from '@webstore/testing';

const OPENS_WITHIN_MS = 240_000;
const LAST_LINES = 20;
const LAUNCHER = join(REPOSITORY_ROOT, 'tools/launcher/fixtures/whole-shop.js');
const NAMES = [...PARTS.map(({ name }) => name), 'postgres', 'redis', ...Object.keys(OBSERVER_PORTS)];

/** What `npm start` opens on a new machine, on free ports and with data of its own that goes when it closes. */
export class StartedShop {
  private record: RunRecord | undefined;
  private said = '';
  private readonly startedAt = performance.now();

  private constructor(
    private readonly folder: string,
    private readonly launcher: ChildProcess,
  ) {
    launcher.stdout?.on('data', (words: Buffer) => {
      this.said += words.toString();
    });
  }

  static async start(): Promise<StartedShop> {
    const folder = await mkdtemp(join(tmpdir(), 'webstore-started-'));
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    return new StartedShop(
      folder,
      spawn(process.execPath, [LAUNCHER], { env: environmentIn(folder), stdio: [...stdio] }),
    );
  }

  /** Resolves when a person is told that it is open, with how long they have waited. */
  async opens(): Promise<number> {
    const isEnded = () => this.launcher.exitCode !== null;
    await waitUntil(
      'an open shop',
      async () => {
        if (isEnded()) throw new Error(`The shop did not open: ${this.said.split('\n').slice(-LAST_LINES).join('\n')}`);
        this.record = await readRunRecord(this.folder);
        return this.record?.state === 'running';
      },
      OPENS_WITHIN_MS,
    );
    return this.sinceStartS();
  }

  sinceStartS(): number {
    return (performance.now() - this.startedAt) / 1_000;
  }

  at(name: string): string {
    const address = this.record?.parts.find((part) => part.name === name)?.address;
    if (address === undefined) throw new Error(`The shop has not told where ${name} is`);
    return address;
  }

  async close(): Promise<void> {
    this.launcher.kill('SIGTERM');
    if (this.launcher.exitCode === null) await once(this.launcher, 'close');
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Without npm, whose end the launcher would wait for, and without what a person has set for a shop of theirs. */
function environmentIn(folder: string): NodeJS.ProcessEnv {
  const { npm_lifecycle_event: _npm, NODE_ENV: _test, DATABASE_URL: _store, REDIS_URL: _cache, ...env } = process.env;
  const anyPort = NAMES.map((name) => [`${name.toUpperCase().replaceAll('-', '_')}_PORT`, '0']);
  return { ...env, ...Object.fromEntries(anyPort), FOLDER: folder };
}
