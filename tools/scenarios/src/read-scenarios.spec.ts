import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAlerts } from '@webstore/control-room';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { readAsked } from './asked.js';
import { readScenarios } from './read-scenarios.js';

const scenarios = readScenarios(REPOSITORY_ROOT);
const alerts = new Set(readAlerts(REPOSITORY_ROOT).map(({ alert }) => alert));

describe('the scenarios of the shop', () => {
  it('are a dozen at least, each of a kind of fault that the others are not or at another place', () => {
    const faults = scenarios.map(({ fault }) => JSON.stringify(fault));
    expect(scenarios.length).toBeGreaterThanOrEqual(12);
    expect(new Set(faults).size).toBe(scenarios.length);
  });

  it.each(scenarios)('$name names only alerts that there are', ({ alerts: expected, tolerated }) => {
    const unknown = [...expected, ...tolerated].filter(({ name }) => !alerts.has(name));
    expect(unknown).toEqual([]);
  });

  it.each(scenarios)('$name ends after the last of its alerts must have fired', (scenario) => {
    const latest = Math.max(...scenario.alerts.map(({ within_s }) => within_s));
    expect(latest).toBeLessThanOrEqual(scenario.lasts_s + scenario.recovers_within_s);
  });

  it('say in which file something is wrong', () => {
    const root = mkdtempSync(join(tmpdir(), 'webstore-scenarios-'));
    mkdirSync(join(root, 'scenarios'));
    writeFileSync(join(root, 'scenarios/odd.yaml'), 'title: Something odd happens\nseed: -1\n');
    try {
      expect(() => readScenarios(root)).toThrow(/odd\.yaml.*seed/s);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('npm run scenario', () => {
  const [first] = scenarios;

  it('plays those that are named, or all', () => {
    const named = readAsked(['run', first?.name ?? '', '--stay', '--again'], scenarios);
    expect(named).toEqual({ verb: 'run', scenarios: [first], again: true, stay: true });
    const all = { verb: 'run', scenarios, again: false, stay: false };
    expect(readAsked(['run', '--all', '--json', 'out.json'], scenarios)).toEqual({ ...all, json: 'out.json' });
    expect(readAsked(['--all'], scenarios)).toEqual(all);
  });

  it.each([
    [['run', 'no-such-thing'], /no scenario no-such-thing/],
    [['run'], /Which scenario/],
    [['--loud'], /loud/],
    [[], /Which scenario/],
  ])('says what is wrong with %j', (args, complaint) => {
    expect(readAsked(args, scenarios)).toMatch(complaint);
  });
});
