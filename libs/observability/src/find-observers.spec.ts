import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cachedFolder, findPrograms, observerNamed, WrongVersion } from './index.js';

describe('the programs that observe', () => {
  const tempo = observerNamed('tempo');
  const prometheus = observerNamed('prometheus');
  let machine: string;

  beforeEach(async () => {
    machine = await mkdtemp(join(tmpdir(), 'webstore-observers-'));
  });
  afterEach(() => rm(machine, { recursive: true }));

  const program = async (folder: string, name: string, version: string) => {
    const path = join(machine, folder, name);
    await mkdir(join(machine, folder), { recursive: true });
    await writeFile(path, `#!/bin/sh\necho "${name}, version ${version} (branch: none)"\n`);
    await chmod(path, 0o755);
    return path;
  };
  const surroundings = () => ({ PATH: join(machine, 'path'), XDG_CACHE_HOME: join(machine, 'cache') });

  it('are missing where there are none', async () => {
    expect(await findPrograms(tempo, surroundings())).toBeUndefined();
  });

  it('are taken from the PATH in the version that the configuration is made for', async () => {
    const path = await program('path', 'tempo', '2.8.2');
    expect(await findPrograms(tempo, surroundings())).toEqual({ server: path, checker: path });
  });

  it('are passed over on the PATH in another version', async () => {
    await program('path', 'tempo', '3.0.1');
    expect(await findPrograms(tempo, surroundings())).toBeUndefined();
  });

  it('are those that the environment names, if it names any', async () => {
    await program('path', 'tempo', '2.8.0');
    const named = await program('mine', 'my-tempo', '2.8.1');
    expect(await findPrograms(tempo, { ...surroundings(), TEMPO_PROGRAM: named })).toMatchObject({ server: named });
  });

  it('are refused in words when the environment names another version', async () => {
    const named = await program('mine', 'tempo', '3.0.1');
    const search = findPrograms(tempo, { ...surroundings(), TEMPO_PROGRAM: named });
    await expect(search).rejects.toThrow(WrongVersion);
    await expect(search).rejects.toThrow('TEMPO_PROGRAM names Tempo 3.0.1; the configuration is made for 2.8.0.');
  });

  it('are otherwise those that were built, with what checks their configuration beside them', async () => {
    const folder = cachedFolder(prometheus, surroundings()).slice(machine.length + 1);
    const server = await program(folder, 'prometheus', '');
    const checker = await program(folder, 'promtool', '');
    expect(await findPrograms(prometheus, surroundings())).toEqual({ server, checker });
  });
});
