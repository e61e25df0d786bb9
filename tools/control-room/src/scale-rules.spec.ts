import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { parse } from 'yaml';
import { checkExpression } from './check-expression.js';
import { scaleExpression, scaleRules } from './scale-rules.js';

const scale = { factor: 30, shortestWindowMs: 4_000 };

describe('a rule in which time passes thirty times as fast', () => {
  it('looks at shorter windows and ages, and at the same shares and rates', () => {
    expect(scaleExpression('sum(rate(a[15m] offset 1h)) * 60 > 50 and max(b) > 15m', 'promql', scale)).toBe(
      'sum(rate(a[30000ms] offset 120000ms)) * 60 > 50 and max(b) > 30000ms',
    );
  });

  it('keeps windows in which two samples fit', () => {
    expect(scaleExpression('rate(a[1m]) > 0.5 and a > 1m', 'promql', scale)).toBe(
      'rate(a[4000ms]) > 0.5 and a > 2000ms',
    );
    expect(scaleExpression('rate(a[2s])', 'promql', scale)).toBe('rate(a[2000ms])');
  });

  it('leaves texts alone that look like times', () => {
    const expression = 'sum by (a) (count_over_time({a="5m"} |= "1h" [5m])) > 50';
    expect(scaleExpression(expression, 'logql', scale)).toBe(expression.replace('[5m]', '[10000ms]'));
    expect(scaleExpression('label_replace(a{b="5m"}, "c", "1h", "d", "2d")', 'promql', scale)).toBe(
      'label_replace(a{b="5m"}, "c", "1h", "d", "2d")',
    );
  });

  it.each([
    ...globSync('prometheus/rules/*.yml', { cwd: REPOSITORY_ROOT }).map((file) => [file, 'promql'] as const),
    ...globSync('loki/rules/fake/*.yml', { cwd: REPOSITORY_ROOT }).map((file) => [file, 'logql'] as const),
  ])('is otherwise the rule of %s', (file, language) => {
    const committed = readFileSync(join(REPOSITORY_ROOT, file), 'utf8');
    const [before, after] = [committed, scaleRules(committed, language, scale)].map((text) => rulesIn(text));
    expect(after?.map(({ expr, for: wait, keep_firing_for, ...rest }) => rest)).toEqual(
      before?.map(({ expr, for: wait, keep_firing_for, ...rest }) => rest),
    );
    expect(after?.flatMap(({ expr }) => checkExpression(expr, language))).toEqual([]);
    expect(after?.filter(({ expr }) => /\d[mhd]\b/.test(expr.replaceAll(/"[^"]*"|[a-z_]+:[\w:]+/g, '')))).toEqual([]);
    const waits = before?.flatMap(({ for: wait }) => (wait === undefined ? [] : [wait]));
    expect(after?.flatMap(({ for: wait }) => (wait === undefined ? [] : [wait]))).toHaveLength(waits?.length ?? 0);
  });
});

interface AnyRule {
  readonly expr: string;
  readonly for?: string;
  readonly keep_firing_for?: string;
}

function rulesIn(text: string): AnyRule[] {
  const { groups } = parse(text) as { groups: { rules: AnyRule[] }[] };
  return groups.flatMap(({ rules }) => rules);
}
