import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { readRules } from './rules.js';
import { scaleExpression } from './scale-rules.js';
import { writeScaledConfiguration } from './write-scaled-configuration.js';

const scale = { factor: 20, shortestWindowMs: 4_000 };

describe('a scaled configuration', () => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'webstore-scaled-'));
    await writeScaledConfiguration(REPOSITORY_ROOT, folder, scale);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has every rule, in which time passes faster', () => {
    const expected = readRules(REPOSITORY_ROOT).map(({ expr, language }) => scaleExpression(expr, language, scale));
    expect(readRules(folder).map(({ expr }) => expr)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(80);
  });

  it('can leave alone all rules but some', async () => {
    const other = mkdtempSync(join(tmpdir(), 'webstore-scaled-'));
    await writeScaledConfiguration(REPOSITORY_ROOT, other, { ...scale, ruleFiles: ['prometheus/rules/security.yml'] });
    const texts = (root: string) =>
      globSync('{prometheus,loki}/rules/**/*.yml', { cwd: REPOSITORY_ROOT })
        .toSorted()
        .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
    const committed = new Map(texts(REPOSITORY_ROOT));
    const changed = texts(other).filter(([file, text]) => text !== committed.get(file));
    rmSync(other, { recursive: true, force: true });
    expect(changed.map(([file]) => file)).toEqual(['prometheus/rules/security.yml']);
  });

  it('looks each second, where the committed one takes its time', () => {
    const read = (root: string) =>
      ['prometheus/prometheus.yml', 'loki/loki.yml'].map((file) => readFileSync(join(root, file), 'utf8'));
    const intervals = (root: string) =>
      read(root).flatMap((text) => [...text.matchAll(/_interval: (\w+)/g)].map(([, interval]) => interval));
    expect(intervals(folder)).toEqual(['1s', '1s', '1s']);
    expect(intervals(REPOSITORY_ROOT)).not.toContain('1s');
  });

  it('has whatever else the observers read', () => {
    const files = '{prometheus,alertmanager,loki,tempo,otel-collector}/**/*.yml';
    expect(globSync(files, { cwd: folder }).toSorted()).toEqual(globSync(files, { cwd: REPOSITORY_ROOT }).toSorted());
  });
});
