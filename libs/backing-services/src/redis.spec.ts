import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findProgram, installProgram, isAlive, ProgramMissing, REDIS, startRedis } from './index.js';

describe('the Redis of the shop', () => {
  const folder = join(tmpdir(), `webstore-redis-${process.pid}`);
  const path = process.env['PATH'];

  afterEach(() => {
    process.env['PATH'] = path;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps what it was told, and ends a server that was left running', async () => {
    const left = await startRedis({ folder });
    const first = new Redis(left.url);
    await first.set('badge', '3');
    expect(await first.config('GET', 'zset-max-listpack-entries')).toEqual(['zset-max-listpack-entries', '256']);
    first.disconnect();

    const redis = await startRedis({ folder });
    expect(isAlive(left.pid)).toBe(false);
    const second = new Redis(redis.url);
    expect(await second.get('badge')).toBe('3');
    second.disconnect();
    await redis.stop();
    expect(isAlive(redis.pid)).toBe(false);
  });

  it('says in one sentence what to run where it is missing and may not be installed', async () => {
    process.env['PATH'] = folder;
    expect(await findProgram(REDIS)).toBeUndefined();
    await expect(installProgram(REDIS)).rejects.toThrow(/^Redis is not on this machine: run `.+` and start again\.$/);
    await expect(startRedis({ folder })).rejects.toThrow(ProgramMissing);
  });

  it('is installed as a Debian package where that may be done', async () => {
    const machine = await mkdtemp(join(tmpdir(), 'webstore-machine-'));
    const program = join(machine, 'redis-server');
    // Stands in for apt-get: this test must not change the machine it runs on.
    await writeFile(
      join(machine, 'apt-get'),
      `#!/bin/sh\necho "$DEBIAN_FRONTEND $@" >> ${machine}/calls\n` +
        `case "$1" in install) printf '#!/bin/sh\\n' > ${program}; /bin/chmod +x ${program};; esac\n`,
    );
    await chmod(join(machine, 'apt-get'), 0o755);
    process.env['PATH'] = machine;
    const isRoot = process.getuid?.() === 0;
    await mkdir(folder, { recursive: true });
    const outcome = await installProgram(REDIS).catch((error: Error) => error.name);
    expect(outcome).toBe(isRoot ? program : 'ProgramMissing');
    await rm(machine, { recursive: true });
  });
});
