import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Shop } from '@webstore/testing';
import { load } from './load-command.js';
import type { LoadSummary } from './measure/summary.js';
import { personaNames } from './plan/personas.js';
import { runLoad } from './run-load.js';
import { GENERATOR_ADDRESS } from './target.js';

/** Customers of the past, all of them with the password of the demo accounts. */
const HISTORY = `
  INSERT INTO customer (id, email, name, password_hash)
  SELECT gen_random_uuid(), 'customer-' || number || '@history.webstore.example', 'Past Shopper', password_hash
  FROM customer, generate_series(1, 2000) AS number WHERE email = 'vip@demo.webstore.example'`;

class Paper {
  text = '';

  write(text: string): void {
    this.text += text;
  }
}

describe('the load generator and the shop', () => {
  let shop: Shop;
  let folder: string;

  beforeAll(async () => {
    // Fewer for one address than the run sends: it goes well only where each shopper's own address is believed.
    const limits = { RATE_LIMIT_PER_ADDRESS: '45', RATE_LIMIT_PER_USER: '45' };
    shop = await Shop.open({ environment: { 'main-service': { TRUSTED_PROXIES: GENERATOR_ADDRESS, ...limits } } });
    folder = await mkdtemp(join(tmpdir(), 'webstore-load-'));
  }, 60_000);

  afterAll(async () => {
    await shop.close();
    await rm(folder, { recursive: true });
  });

  it('sends every persona through the shop, and none of them meets a limit or looks suspicious', async () => {
    const brisk = { pace: 0.02, ratePerSecond: 30, durationMs: 7_000 };
    // A seed with which all of them come in so short a time.
    const summary = await runLoad({ seed: 38, target: shop.address(), ...brisk });
    expect(summary.errors).toEqual({});
    expect(summary.outcomes).not.toHaveProperty('unexpected');
    expect(summary.outcomes).not.toHaveProperty('failed');
    expect(summary.planned).toBeGreaterThan(200);
    expect(summary.personas.map(({ persona }) => persona).toSorted()).toEqual(personaNames.toSorted());
    expect(summary.generator.knowsRegulars).toBe(false);
    const { rows } = await shop.store.query("SELECT count(*)::int AS orders FROM orders WHERE status <> 'CANCELLED'");
    expect(summary.orders).toBeGreaterThan(3);
    expect(rows[0].orders).toBeLessThanOrEqual(summary.orders);
    expect(shop.logged('main-service', 'Suspicious activity')).toEqual([]);
  }, 60_000);

  it('lets customers of the past come back', async () => {
    await shop.store.query(HISTORY);
    const brisk = { pace: 0.02, ratePerSecond: 20, durationMs: 2_000, personas: ['returning'] as const };
    const { generator, errors, statuses } = await runLoad({ seed: 7, target: shop.address(), ...brisk });
    expect([generator.knowsRegulars, errors]).toEqual([true, {}]);
    expect(statuses).not.toHaveProperty('401');
  }, 30_000);

  it('says what came of a run, and gives it as JSON and as a picture, with one digest for one seed', async () => {
    const texts = [];
    for (const _ of [1, 2]) {
      const paper = new Paper();
      const files = ['--json', join(folder, 'run.json'), '--svg', join(folder, 'run.svg')];
      const asked = ['--seed', '7', '--rate', '20', '--duration', '2', '--target', shop.address(), ...files];
      expect(await load(asked, paper)).toBe(0);
      texts.push(paper.text);
    }
    const { digest, seconds } = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')) as LoadSummary;
    for (const text of texts) expect(text).toContain(`digest    ${digest}`);
    expect(seconds.length).toBeGreaterThanOrEqual(2);
    const picture = await readFile(join(folder, 'run.svg'), 'utf8');
    expect(picture).toContain('<polyline');
    expect(picture).not.toMatch(/NaN|Infinity|undefined/);
  }, 30_000);

  it('ends with 1 where nobody is, and with its usage where it is not understood', async () => {
    const paper = new Paper();
    expect(await load(['--target', 'http://127.0.0.1:1'], paper)).toBe(1);
    expect(paper.text).toContain('No shop answers');
    expect(await load(['--rate', 'fast'], paper)).toBe(2);
    expect(paper.text).toContain('Usage: npm run load');
  });
});
