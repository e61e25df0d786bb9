import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  findObservers,
  freePlace,
  OBSERVERS,
  type ObserverName,
  observerNamed,
  type Place,
} from '@webstore/observability';
import { REPOSITORY_ROOT } from '@webstore/parts';

const run = promisify(execFile);
const programs = await findObservers(process.env);

describe('the configuration of', () => {
  let place: Place;

  beforeAll(async () => {
    place = await freePlace(await mkdtemp(join(tmpdir(), 'webstore-configuration-')));
  });
  afterAll(() => rm(place.folder, { recursive: true, force: true }));

  const ask = async (name: ObserverName, program: 'server' | 'checker', args: readonly string[]) => {
    const path = programs.get(name)?.[program] ?? '';
    const env = { ...process.env, ...observerNamed(name).environment(place) };
    return run(path, [...args], { cwd: REPOSITORY_ROOT, env }).then(
      ({ stdout, stderr }) => ({ isValid: true, said: `${stdout}${stderr}` }),
      ({ stdout, stderr }) => ({ isValid: false, said: `${stdout}${stderr}` }),
    );
  };

  for (const { name, title, validate } of OBSERVERS) {
    const test = programs.has(name) ? it : it.skip;
    test(`${title} is valid, says its own program`, async () => {
      expect(await ask(name, 'checker', validate(place))).toMatchObject({ isValid: true });
    });
  }

  const withPrometheus = programs.has('prometheus') ? it : it.skip;

  withPrometheus.each(globSync('prometheus/rule-tests/*.yml', { cwd: REPOSITORY_ROOT }))(
    'Prometheus has rules that raise their alarms when they should, and only then: %s',
    async (tests) => {
      expect(await ask('prometheus', 'checker', ['test', 'rules', tests])).toMatchObject({ isValid: true });
    },
  );

  withPrometheus('Prometheus is refused when it is wrong', async () => {
    const { isValid } = await ask('prometheus', 'checker', [
      'check',
      'config',
      join(REPOSITORY_ROOT, 'tempo/tempo.yml'),
    ]);
    expect(isValid).toBe(false);
  });
});
