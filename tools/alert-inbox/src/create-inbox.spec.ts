import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { REPOSITORY_ROOT } from '@webstore/parts';
import type { FastifyInstance } from 'fastify';
import { createInbox } from './create-inbox.js';

const RUNBOOKS = join(REPOSITORY_ROOT, 'docs/runbooks');
const NEVER = '0001-01-01T00:00:00Z';

describe('the alert inbox', () => {
  let inbox: FastifyInstance;
  let now: Date;

  beforeEach(() => {
    now = new Date('2026-11-22T12:00:30Z');
    inbox = createInbox(RUNBOOKS, () => now);
  });
  afterEach(() => inbox.close());

  const alert = (
    name: string,
    more: { severity?: string; status?: string; endsAt?: string; summary?: string } = {},
  ) => ({
    status: more.status ?? 'firing',
    labels: { alertname: name, severity: more.severity ?? 'warning', service: 'main-service', area: 'services' },
    annotations: {
      summary: more.summary ?? 'one thing is wrong',
      description: 'Not for long.',
      runbook: 'docs/runbooks/high-error-rate.md',
    },
    startsAt: '2026-11-22T12:00:00Z',
    endsAt: more.endsAt ?? NEVER,
    fingerprint: name,
  });
  const post = (...alerts: object[]) =>
    inbox.inject({ method: 'POST', url: '/alerts', payload: { version: '4', receiver: 'the inbox', alerts } });
  const told = async () => (await inbox.inject('/api/alerts')).json();
  const page = async (url = '/') => (await inbox.inject(url)).body;

  it('is calm while nothing fires', async () => {
    expect(await told()).toEqual({ firing: [], resolved: [], history: [] });
    expect(await page()).toContain('All is well');
  });

  it('shows what fires, the worst first, with since when and what to do', async () => {
    expect((await post(alert('Slow'), alert('Broken', { severity: 'critical' }))).statusCode).toBe(204);
    const { firing } = await told();
    expect(firing).toMatchObject([
      { name: 'Broken', severity: 'critical', service: 'main-service', started_at: '2026-11-22T12:00:00Z' },
      { name: 'Slow', runbook: 'docs/runbooks/high-error-rate.md', heard_at: '2026-11-22T12:00:30.000Z' },
    ]);
    const shown = await page();
    expect(shown).toContain('1 critical, 1 warning');
    expect(shown).toContain('for 30 s');
    expect(shown).toContain('href="/runbooks/high-error-rate"');
  });

  it('takes a repeat for what it is, and tells the newest words', async () => {
    await post(alert('Slow'));
    now = new Date('2026-11-22T12:01:30Z');
    await post(alert('Slow', { summary: 'two things are wrong' }));
    const { firing, history } = await told();
    expect(firing).toMatchObject([{ heard_at: '2026-11-22T12:00:30.000Z', summary: 'two things are wrong' }]);
    expect(history).toHaveLength(1);
  });

  it('says of what is not told again that it may be over', async () => {
    await post(alert('Slow'));
    now = new Date('2026-11-22T12:03:00Z');
    expect(await page()).not.toContain('Not told again');
    now = new Date('2026-11-22T12:04:00Z');
    expect(await page()).toContain(
      'Not told again for 3 min: it is over, something worse inhibits it, or Alertmanager',
    );
    await post(alert('Slow'));
    expect(await page()).not.toContain('Not told again');
  });

  it('tells what has ended, and forgets it where it fires', async () => {
    await post(alert('Slow'));
    await post(alert('Slow', { status: 'resolved', endsAt: '2026-11-22T12:05:00Z' }));
    await post(alert('Unheard', { status: 'resolved', endsAt: '2026-11-22T12:05:00Z' }));
    const { firing, resolved, history } = await told();
    expect(firing).toEqual([]);
    expect(resolved).toMatchObject([{ name: 'Slow', ended_at: '2026-11-22T12:05:00Z' }]);
    expect(history.map(({ what }: { what: string }) => what)).toEqual(['resolved', 'fired']);
    expect(await page()).toContain('after 5 min');
  });

  it('refuses what Alertmanager would not say', async () => {
    for (const payload of [{}, { version: '4', alerts: [{ status: 'burning' }] }, { version: '3', alerts: [] }]) {
      expect((await inbox.inject({ method: 'POST', url: '/alerts', payload })).statusCode).toBe(400);
    }
    expect((await told()).history).toEqual([]);
  });

  it('shows words as words, whoever wrote them', async () => {
    await post({
      ...alert('<b>'),
      annotations: { summary: '<script>alert(1)</script>', runbook: '../../etc/passwd<' },
    });
    const board = await page('/board');
    expect(board).toContain('&lt;script&gt;');
    expect(board).not.toMatch(/<script|<b>|passwd/);
  });

  it('allows its page nothing but what stands in it', async () => {
    const { headers } = await inbox.inject('/');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^ ]+'; script-src 'sha256-/,
    );
    expect(await page()).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it.each(
    globSync('*.md', { cwd: RUNBOOKS }).map((file) => [basename(file, '.md')]),
  )('shows the runbook %s as a page', async (name) => {
    const { statusCode, body } = await inbox.inject(`/runbooks/${name}`);
    expect(statusCode).toBe(200);
    expect(body).toMatch(/<h2>What it means<\/h2>[\s\S]*<h2>How to look<\/h2>[\s\S]*<pre[\s\S]*<h2>What is safe<\/h2>/);
    const [article = ''] = /<article>[\s\S]*<\/article>/.exec(body) ?? [];
    expect(article.replaceAll(/<pre[\s\S]*?<\/pre>|<code>.*?<\/code>/g, '')).not.toMatch(/```|\]\(|`/);
    const leadsTo = [...article.matchAll(/href="(\/runbooks\/[^"]+)"/g)].map(([, href = '']) => href);
    for (const href of leadsTo) expect((await inbox.inject(href)).statusCode).toBe(200);
  });

  it('has no runbook but those', async () => {
    for (const url of ['/runbooks/none', '/runbooks/..%2F..%2Fpackage']) {
      expect((await inbox.inject(url)).statusCode).toBe(404);
    }
  });
});
