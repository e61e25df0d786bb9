import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SCRIPT = 'libs/telemetry/src/version/write-version.ts';

let folder: string;

/** The shop's sources as they come in a tarball: without their history. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'webstore-version-'));
  await mkdir(join(folder, 'libs/telemetry/src/version'), { recursive: true });
  await cp(new URL('write-version.ts', import.meta.url), join(folder, SCRIPT));
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "version": "2.3.4" }');
});

afterEach(() => rm(folder, { recursive: true }));

const git = (...args: string[]) =>
  run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: folder });

async function versionWritten(environment: Record<string, string> = {}): Promise<string> {
  const { SOURCE_COMMIT: _, ...rest } = process.env;
  await run(process.execPath, ['--no-warnings', join(folder, SCRIPT)], { env: { ...rest, ...environment } });
  const written = await readFile(join(folder, 'libs/telemetry/version.json'), 'utf8');
  return (JSON.parse(written) as { version: string }).version;
}

describe('the version that a build writes down', () => {
  it('is that of the repository alone where nothing is known of a commit', async () => {
    expect(await versionWritten()).toBe('2.3.4');
  });

  it('names the commit of a checkout, but not of another one that it was unpacked in', async () => {
    await git('init', '-q');
    await git('commit', '-q', '--allow-empty', '-m', 'Another one');
    expect(await versionWritten()).toBe('2.3.4');
    await git('add', '.');
    await git('commit', '-q', '-m', 'Ours');
    const { stdout } = await git('rev-parse', 'HEAD');
    expect(await versionWritten()).toBe(`2.3.4+${stdout.slice(0, 12)}`);
  });

  it('names the commit that it is told, as an image is that has no history', async () => {
    expect(await versionWritten({ SOURCE_COMMIT: 'f00df00df00df00df00d' })).toBe('2.3.4+f00df00df00d');
  });
});
