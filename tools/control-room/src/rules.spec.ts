import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { parse } from 'yaml';
import { checkExpression } from './check-expression.js';
import { describeAlerts } from './describe-alerts.js';
import { readAlerts, readRules } from './rules.js';
import { queriesIn, readRunbooks, runbookOf } from './runbooks.js';

const rules = readRules(REPOSITORY_ROOT);
const alerts = readAlerts(REPOSITORY_ROOT);
const runbooks = readRunbooks(REPOSITORY_ROOT);

describe('a rule', () => {
  it.each(
    rules.map((rule) => [rule.alert ?? `${rule.record} ${rule.labels['slo'] ?? ''}`, rule] as const),
  )('asks only for what there is: %s', (_, { expr, language }) => {
    expect(checkExpression(expr, language)).toEqual([]);
  });

  it('stands under a name of its own', () => {
    const names = alerts.map(({ alert }) => alert);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(40);
  });
});

describe('an alert', () => {
  it.each(
    alerts.map((alert) => [alert.alert, alert] as const),
  )('says how urgent it is, of what, and what to do: %s', (name, { labels, annotations }) => {
    expect(['critical', 'warning']).toContain(labels['severity']);
    expect(Object.keys(labels).toSorted()).toEqual(['area', 'service', 'severity']);
    expect(Object.keys(annotations).toSorted()).toEqual(['description', 'runbook', 'summary']);
    expect(annotations['runbook']).toBe(runbookOf(name));
    expect(annotations['summary']).not.toMatch(/\.$/);
    expect(existsSync(join(REPOSITORY_ROOT, runbookOf(name)))).toBe(true);
  });

  it.each(
    alerts.filter(({ language }) => language === 'promql').map(({ alert }) => [alert]),
  )('has a case in which it fires and one in which it stays quiet: %s', (name) => {
    const told = casesOf(name);
    expect(told.filter(({ exp_alerts }) => exp_alerts.length > 0)).not.toEqual([]);
    expect(told.filter(({ exp_alerts }) => exp_alerts.length === 0)).not.toEqual([]);
  });

  it('is told in docs/reference/alerts.md (npm run alerts:doc)', () => {
    const page = readFileSync(join(REPOSITORY_ROOT, 'docs/reference/alerts.md'), 'utf8');
    expect(page).toBe(describeAlerts(alerts));
    expect(page.match(/^### /gm)).toHaveLength(alerts.length);
    expect(page).not.toContain('{{');
  });
});

describe('a runbook', () => {
  it('is there for each alert, and for nothing else', () => {
    const expected = alerts.map(({ alert }) => runbookOf(alert)).toSorted();
    expect(runbooks.map(({ path }) => path).toSorted()).toEqual(expected);
  });

  it.each(
    runbooks.map((runbook) => [runbook.path, runbook] as const),
  )('says what it means, how to look and what is safe: %s', (path, { text }) => {
    expect(text.match(/^#+ .*$/gm)?.slice(1)).toEqual(['## What it means', '## How to look', '## What is safe']);
    expect(runbookOf(text.slice(2, text.indexOf('\n')))).toBe(path);
    const queries = queriesIn(text);
    expect(queries.length).toBeGreaterThan(0);
    expect(queries.flatMap(({ expression, language }) => checkExpression(expression, language))).toEqual([]);
  });
});

interface Case {
  readonly alertname: string;
  readonly exp_alerts: readonly unknown[];
}

function casesOf(alert: string): Case[] {
  return globSync('prometheus/rule-tests/*.yml', { cwd: REPOSITORY_ROOT })
    .flatMap((file) => {
      const { tests } = parse(readFileSync(join(REPOSITORY_ROOT, file), 'utf8')) as Tests;
      return tests.flatMap(({ alert_rule_test }) => alert_rule_test);
    })
    .filter(({ alertname }) => alertname === alert);
}

interface Tests {
  readonly tests: readonly { readonly alert_rule_test: readonly Case[] }[];
}
