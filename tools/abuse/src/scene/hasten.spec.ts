import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { hasten } from './hasten.js';

describe('hastened rules', () => {
  it('look back, wait and hold on a twentieth of the time', () => {
    const rules = 'expr: a[5m] unless b[1h] offset 1m\nfor: 5m\nkeep_firing_for: 30s';
    expect(hasten(rules, 20)).toBe(
      'expr: a[15000ms] unless b[180000ms] offset 3000ms\nfor: 15000ms\nkeep_firing_for: 1500ms',
    );
  });

  it('keep their thresholds, names and words', () => {
    const rules = 'record: webstore:auth_failures:ratio10m\nexpr: a > 0.10\ndescription: ten for 5m';
    expect(hasten(rules, 20)).toBe(rules);
  });

  it('leave no window of the security rules as it is', () => {
    const rules = readFileSync(join(REPOSITORY_ROOT, 'prometheus/rules/security.yml'), 'utf8');
    const windows = /\[\d+\w+\]|for: \d+\w+/g;
    const hastened = hasten(rules, 20).match(windows) ?? [];
    expect(hastened).toHaveLength((rules.match(windows) ?? ['none']).length);
    expect(hastened.filter((window) => !window.includes('ms'))).toEqual([]);
  });
});
