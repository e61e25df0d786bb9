import 'reflect-metadata';
import { request as send } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { leftMs } from '@webstore/deadline';
import { CONFIG, createService, refuseWhenOver } from './index.js';

interface Told {
  readonly left_ms: number;
  readonly type: string;
  readonly errors: unknown;
}

let handled = 0;
let onArrival = () => undefined as unknown;

@Controller('work')
class WorkController {
  @Get()
  async left() {
    handled += 1;
    await pause(1);
    return { left_ms: Number.isFinite(leftMs()) ? leftMs() : null };
  }

  @Post()
  afterABody() {
    handled += 1;
    return { left_ms: leftMs() };
  }

  @Get('slow')
  async slow() {
    await pause(60);
    refuseWhenOver();
    return {};
  }
}

@Module({
  controllers: [WorkController],
  providers: [{ provide: CONFIG, useValue: { PORT: 0, HOST: '127.0.0.1', LOG_LEVEL: 'log' } }],
})
class WorkModule {}

describe('a request that says how long its answer is waited for', () => {
  let app: NestFastifyApplication;
  let address: string;

  beforeAll(async () => {
    app = await createService(WorkModule, { name: 'work', prepare: tellArrivals });
    app.useLogger(false);
    await app.listen(0, '127.0.0.1');
    address = await app.getUrl();
  });

  beforeEach(() => {
    handled = 0;
  });

  afterAll(() => app.close());

  function tellArrivals(made: NestFastifyApplication): void {
    made
      .getHttpAdapter()
      .getInstance()
      .addHook('onRequest', async () => onArrival());
  }

  const ask = async (timeoutMs?: string, path = '/work') => {
    const headers = timeoutMs === undefined ? {} : { 'request-timeout-ms': timeoutMs };
    const response = await fetch(address + path, { headers });
    return { status: response.status, body: (await response.json()) as Told };
  };
  const leftOf = async (timeoutMs: string) => (await ask(timeoutMs)).body.left_ms;

  it('may take as long as it takes where it says nothing', async () => {
    expect(await ask()).toEqual({ status: 200, body: { left_ms: null } });
  });

  it('has what is left of it while it is worked on, less a tenth to answer in', async () => {
    const left = await leftOf('2000');
    expect(left).toBeGreaterThan(500);
    expect(left).toBeLessThanOrEqual(1_800);
  });

  it('keeps 200 ms at most to answer in', async () => {
    expect(await leftOf('50000')).toBeGreaterThan(45_000);
  });

  it('is no longer than a minute', async () => {
    expect(await leftOf('999999999')).toBeLessThanOrEqual(60_000);
  });

  it('is refused, and nothing is done, when its time is over', async () => {
    const { status, body } = await ask('0');
    expect([status, body.type]).toEqual([504, '/problems/deadline-exceeded']);
    expect(handled).toBe(0);
  });

  it('is refused, and nothing is done, when its body took all of the time', async () => {
    const headers = { 'request-timeout-ms': '50', 'content-type': 'application/json', 'content-length': '2' };
    const arrived = new Promise<void>((resolve) => {
      onArrival = resolve;
    });
    const request = send(`${address}/work`, { method: 'POST', headers });
    const status = new Promise((resolve) => request.on('response', (response) => resolve(response.statusCode)));
    request.write('{');
    await arrived;
    await pause(100);
    request.end('}');
    expect(await status).toBe(504);
    expect(handled).toBe(0);
  });

  it('still has what is left when it came with a body', async () => {
    const headers = { 'request-timeout-ms': '2000', 'content-type': 'application/json' };
    const response = await fetch(`${address}/work`, { method: 'POST', headers, body: '{"a":1}' });
    expect(((await response.json()) as Told).left_ms).toBeLessThanOrEqual(1_800);
  });

  it('is refused in the middle where the next thing would last', async () => {
    expect((await ask('50', '/work/slow')).status).toBe(504);
    expect((await ask('5000', '/work/slow')).status).toBe(200);
  });

  it.each([
    'soon',
    '-1',
    '1.5',
    '',
    '1e3',
    '1234567890',
    '5, 5',
  ])('is refused with "%s", which is no time', async (given) => {
    const { status, body } = await ask(given);
    expect([status, body.errors]).toEqual([
      400,
      [{ field: 'Request-Timeout-Ms', message: 'must be a whole number of milliseconds' }],
    ]);
    expect(handled).toBe(0);
  });
});
