import { isAlive } from '@webstore/backing-services';
import { PARTS, type Part, runChore, spawnPart } from './index.js';

const tinyPart: Part = {
  name: 'tiny',
  kind: 'service',
  entry: 'libs/parts/fixtures/tiny-part.js',
  port: 0,
  readyPath: '/health/ready',
  after: [],
  environment: () => ({}),
};

describe('a part of the shop', () => {
  it('is there when it says that it is ready', async () => {
    const part = await spawnPart(tinyPart, { environment: { SLOW_MS: '200' } });
    expect((await fetch(`${part.address}/health`)).status).toBe(200);
    expect(part.tookMs).toBeGreaterThan(200);
    await part.stop();
  });

  it('sees nothing of the environment but what it was given', async () => {
    process.env['A_SECRET_OF_THE_SHELL'] = 'x';
    const part = await spawnPart(tinyPart, { environment: { SERVICE_TOKEN: 'a-token-of-the-house' } });
    const seen = (await (await fetch(`${part.address}/environment`)).json()) as Record<string, string>;
    delete process.env['A_SECRET_OF_THE_SHELL'];
    await part.stop();
    expect(seen['SERVICE_TOKEN']).toBe('a-token-of-the-house');
    expect(seen['A_SECRET_OF_THE_SHELL']).toBeUndefined();
  });

  it('drains when it is stopped', async () => {
    const lines: string[] = [];
    const part = await spawnPart(tinyPart, { environment: {}, onLine: (line) => lines.push(line) });
    await part.stop();
    expect(await part.exited).toEqual({ code: 0, signal: null });
    expect(lines).toContain('drained');
    expect(isAlive(part.pid)).toBe(false);
  });

  it('says its last words when it does not start', async () => {
    const start = spawnPart(tinyPart, { environment: { FAIL: '1' } });
    await expect(start).rejects.toThrow('tiny ended with code 1: the shelf is empty');
  });

  it('is ended when it does not get ready in time', async () => {
    const start = spawnPart(tinyPart, { environment: { SLOW_MS: '60000' }, readyWithinMs: 500 });
    await expect(start).rejects.toThrow('tiny was not ready within 500 ms');
  });

  it('says what to run when it is not built', async () => {
    const start = spawnPart({ ...tinyPart, entry: 'apps/nowhere/dist/main.js' }, { environment: {} });
    await expect(start).rejects.toThrow('apps/nowhere/dist/main.js is not built: run `npm run build`');
  });

  it('runs a chore to its end, or says why it failed', async () => {
    const chore = { name: 'seed', entry: tinyPart.entry, environment: tinyPart.environment };
    await expect(runChore(chore, { environment: { FAIL: '1' } })).rejects.toThrow('seed failed: the shelf is empty');
  });
});

describe('the table of parts', () => {
  const surroundings = { databaseUrl: 'postgres://db', redisUrl: 'redis://r', serviceToken: 't', addresses: {} };

  it('starts nothing before what it comes after', () => {
    const names = PARTS.map(({ name }) => name);
    for (const [index, { after }] of PARTS.entries()) {
      expect(names.slice(0, index)).toEqual(expect.arrayContaining([...after]));
    }
  });

  it('gives every part a port of its own', () => {
    expect(new Set(PARTS.map(({ port }) => port)).size).toBe(PARTS.length);
  });

  it('tells a part without its neighbour an address where nobody answers', () => {
    const [main] = PARTS.filter(({ name }) => name === 'main-service');
    expect(main?.environment(surroundings)['PAYMENTS_URL']).toBe('http://127.0.0.1:1');
  });
});
