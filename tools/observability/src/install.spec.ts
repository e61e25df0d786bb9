import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OBSERVERS, programCache } from '@webstore/observability';
import { install } from './install.js';

/** Stands in for Go: what it "builds" is a script; it fails at the package that the file `broken` names. */
const GO = `#!/bin/sh
echo "$@" >> MACHINE/calls
case "$1" in
  env) echo go1.26.8; exit;;
  list) echo example.org/a; echo example.org/b; exit;;
esac
for last in "$@"; do :; done
while [ "$1" != -o ]; do shift; done
echo example.org/a
[ "$last" = "$(cat MACHINE/broken 2>/dev/null)" ] && { echo "$last does not compile"; exit 1; }
printf '#!/bin/sh\\nmkdir -p source\\n' > "$2" && chmod +x "$2"
`;

describe('npm run observability:install', () => {
  let machine: string;
  let environment: Record<string, string>;
  let said: string;
  const output = { write: (text: string) => (said += text) };

  beforeEach(async () => {
    machine = await mkdtemp(join(tmpdir(), 'webstore-install-'));
    environment = { PATH: `${machine}/path:/bin:/usr/bin`, XDG_CACHE_HOME: join(machine, 'cache') };
    said = '';
    await mkdir(join(machine, 'path'));
    await writeFile(join(machine, 'path', 'go'), GO.replaceAll('MACHINE', machine));
    await chmod(join(machine, 'path', 'go'), 0o755);
  });
  afterEach(() => rm(machine, { recursive: true }));

  const built = async () => (await readdir(programCache(environment))).map((name) => name.split('-')[0]).toSorted();

  it('builds every observer, once', async () => {
    expect(await install(environment, output)).toBe(0);
    expect(await built()).toEqual(OBSERVERS.map(({ name }) => name).toSorted());
    const calls = await readFile(join(machine, 'calls'), 'utf8');
    expect(await install(environment, output)).toBe(0);
    expect(await readFile(join(machine, 'calls'), 'utf8')).toBe(calls);
  });

  it('says how long it takes, and how far it has come', async () => {
    await install(environment, output);
    expect(said).toContain('about 14 minutes on two idle cores, once');
    expect(said).toMatch(/Prometheus 3\.15\.0 \(5 of 5, about 240 s\): 50 % of 2 packages, \d+ s/);
  });

  it('leaves nothing half done where a build breaks off, and goes on from there', async () => {
    await writeFile(join(machine, 'broken'), 'github.com/grafana/loki/v3/cmd/loki');
    expect(await install(environment, output)).toBe(1);
    expect(said).toContain('github.com/grafana/loki/v3/cmd/loki does not compile');
    expect(await built()).toEqual(['alertmanager', 'tempo']);
    await rm(join(machine, 'broken'));
    expect(await install(environment, output)).toBe(0);
    expect(await built()).toEqual(OBSERVERS.map(({ name }) => name).toSorted());
  });

  it('says what to do where there is no Go', async () => {
    await rm(join(machine, 'path', 'go'));
    environment['PATH'] = `${machine}/path`;
    expect(await install(environment, output)).toBe(1);
    expect(said).toContain('get it from https://go.dev/dl');
  });
});
