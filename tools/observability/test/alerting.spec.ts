import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readAlerts } from '@webstore/control-room';
import { findObservers, ObserverSet } from '@webstore/observability';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { waitUntil } from '@webstore/testing';

const run = promisify(execFile);
const programs = await findObservers(process.env);
const withAlertmanager = programs.has('alertmanager') ? describe : describe.skip;
const alerts = readAlerts(REPOSITORY_ROOT);

type Labels = Readonly<Record<string, string>>;

withAlertmanager('an alert', () => {
  let observers: ObserverSet;

  beforeAll(async () => {
    observers = await ObserverSet.open({ programs, names: ['alertmanager'] });
  });
  afterAll(() => observers?.close());

  /** As Prometheus does: with all labels of the rule. */
  const raise = async (name: string, more: Labels = {}, endsAt?: Date) => {
    const { labels, annotations } = alerts.find(({ alert }) => alert === name) ?? { labels: {}, annotations: {} };
    const alert = { labels: { ...labels, alertname: name, ...more }, annotations, ...(endsAt && { endsAt }) };
    const answer = await fetch(`${observers.at('alertmanager')}/api/v2/alerts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([alert]),
    });
    expect(answer.status).toBe(200);
  };
  const told = async (list: 'firing' | 'resolved') => {
    const answer = await fetch(`${observers.at('alert-inbox')}/api/alerts`);
    const lists = (await answer.json()) as Record<typeof list, { name: string }[]>;
    return lists[list].map(({ name }) => name);
  };
  const untilTold = (list: 'firing' | 'resolved', name: string) =>
    waitUntil(`${name} to be told as ${list}`, async () => (await told(list)).includes(name) || undefined, 60_000);
  const stateOf = async (name: string) => {
    const answer = await fetch(`${observers.at('alertmanager')}/api/v2/alerts`);
    const standing = (await answer.json()) as { labels: Labels; status: { state: string } }[];
    return standing.find(({ labels }) => labels['alertname'] === name)?.status.state;
  };

  it.each(
    [...new Set(alerts.map(({ labels }) => `severity=${labels['severity']} area=${labels['area']}`))].toSorted(),
  )('of %s is told whom it is for', async (labels) => {
    const config = `--config.file=${join(REPOSITORY_ROOT, 'alertmanager/alertmanager.yml')}`;
    const asked = ['config', 'routes', 'test', config, ...labels.split(' ')];
    const { stdout } = await run(programs.get('alertmanager')?.checker ?? '', asked);
    expect(stdout.trim()).toBe(labels.startsWith('severity=critical') ? 'now' : 'today');
  });

  it('reaches the inbox, and the inbox hears when it has ended', async () => {
    await raise('RateLimiterDegraded');
    await untilTold('firing', 'RateLimiterDegraded');
    await raise('RateLimiterDegraded', {}, new Date());
    await untilTold('resolved', 'RateLimiterDegraded');
    expect(await told('firing')).not.toContain('RateLimiterDegraded');
  });

  it.each([
    ['ErrorBudgetBurnsSlowly', { slo: 'availability' }, 'ErrorBudgetBurnsFast', { slo: 'availability' }],
    ['AbnormalAuthFailures', {}, 'HighAuthenticationFailureRate', {}],
    ['ErrorLogged', { service: 'main-service' }, 'ErrorLogSpike', { service: 'main-service' }],
    ['CheckoutStuck', { step: 'PAY' }, 'PaymentUnknown', {}],
    ['JobsOverdue', { kind: 'ship-order' }, 'ServiceSilent', { service: 'fulfillment-worker' }],
  ])('%s is not told beside what causes it', async (effect, ofEffect, cause, ofCause) => {
    await raise(cause, ofCause);
    await raise(effect, ofEffect);
    await untilTold('firing', cause);
    await waitUntil(`${effect} to be held back`, async () => (await stateOf(effect)) === 'suppressed' || undefined);
  });

  it('of another objective, service or step is told all the same', async () => {
    await raise('ErrorBudgetBurnsSlowly', { slo: 'payment-answered' });
    await raise('CheckoutStuck', { step: 'UNDO' });
    await untilTold('firing', 'CheckoutStuck');
    await untilTold('firing', 'ErrorBudgetBurnsSlowly');
  });
});
