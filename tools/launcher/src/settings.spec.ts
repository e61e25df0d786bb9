import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from './settings.js';

describe('what a user may decide', () => {
  const root = mkdtempSync(join(tmpdir(), 'webstore-settings-'));
  const ports = { 'main-service': 8000 };

  afterAll(() => rmSync(root, { recursive: true }));

  const write = (name: string, text: string) => writeFileSync(join(root, name), text);

  it('is read from .env, and the environment wins', () => {
    write('.env', 'MAIN_SERVICE_PORT=9000\nREDIS_URL=redis://mine:6379\n');
    const settings = readSettings(root, ports, { REDIS_URL: 'redis://yours:6379' });
    expect(settings.portOf('main-service')).toBe(9000);
    expect(settings.redisUrl).toBe('redis://yours:6379');
  });

  it('reaches the parts when .env.example lists it', () => {
    write('.env', 'LOG_LEVEL=debug\nUNLISTED=1\n');
    write('.env.example', '# LOG_LEVEL=log\n# SEED=webstore\n# DATABASE_URL=postgres://…\n');
    const settings = readSettings(root, ports, { DATABASE_URL: 'postgres://db/webstore' });
    expect(settings.forParts).toEqual({ DEMO_AUTH: '1', TRUSTED_PROXIES: '127.0.0.2', LOG_LEVEL: 'debug' });
  });

  it('opens no demo account and believes no proxy in production', () => {
    const { forParts } = readSettings(root, ports, { NODE_ENV: 'production' });
    expect([forParts['DEMO_AUTH'], forParts['TRUSTED_PROXIES']]).toEqual([undefined, undefined]);
  });

  it('is refused with every bad key named', () => {
    write('.env', '');
    const wrong = { MAIN_SERVICE_PORT: '99999', DATABASE_URL: 'mysql://db' };
    expect(() => readSettings(root, ports, wrong)).toThrow(/DATABASE_URL: .*[\s\S]*MAIN_SERVICE_PORT: /);
  });
});
