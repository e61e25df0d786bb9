import 'reflect-metadata';
import { type IncomingMessage, request } from 'node:http';
import { Body, Controller, Get, Module, Param, Post, UseGuards } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InvalidRequest } from '@webstore/problem-details';
import { z } from 'zod';
import {
  Answers,
  CONFIG,
  createService,
  describeApi,
  HealthController,
  ReadinessChecks,
  Refuses,
  ServiceTokenGuard,
} from './index.js';

const bodySchema = z.strictObject({ quantity: z.int().min(1) }).meta({ id: 'TryBody' });
const answerSchema = z.strictObject({ quantity: z.int() }).meta({ id: 'TryAnswer' });

@UseGuards(ServiceTokenGuard)
@Controller('try')
class TryController {
  @Post()
  @Answers(201, answerSchema)
  @Refuses(InvalidRequest)
  echo(@Body({ schema: bodySchema }) body: z.output<typeof bodySchema>) {
    return body;
  }

  @Get('size/:size')
  size(@Param('size', { schema: z.enum(['small', 'large']) }) size: string) {
    return { size };
  }

  @Get('broken')
  broken() {
    throw new Error('a secret of the database');
  }

  @Get('full')
  full() {
    throw Object.assign(new Error('could not extend file "base/5/1259": No space left on device'), { code: '53100' });
  }
}

let inventoryIsUp = true;

@Module({
  controllers: [TryController, HealthController],
  providers: [
    {
      provide: CONFIG,
      useValue: { PORT: 0, HOST: '127.0.0.1', LOG_LEVEL: 'log', SERVICE_TOKEN: 'a-token-of-the-house' },
    },
    {
      provide: ReadinessChecks,
      useValue: { checks: { shelf: () => (inventoryIsUp ? Promise.resolve() : Promise.reject(new Error('down'))) } },
    },
  ],
})
class TryModule {}

describe('a service', () => {
  let app: NestFastifyApplication;
  let address: string;

  beforeAll(async () => {
    app = await createService(TryModule, {
      name: 'try',
      prepare: (made) => describeApi(made, { title: 'Try', description: 'A service to try' }),
    });
    app.useLogger(false);
    await app.listen(0, '127.0.0.1');
    address = await app.getUrl();
  });

  afterAll(() => app.close());

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${address}/try`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', authorization: 'Bearer a-token-of-the-house', ...headers },
    });

  it('answers what it was asked', async () => {
    const response = await post('{"quantity": 2}');
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ quantity: 2 });
  });

  it('names every field that is wrong', async () => {
    const response = await post('{"quantity": 0, "price": 1}');
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await response.json()) as { type: string; errors: { field: string }[] };
    expect(problem.type).toBe('/problems/invalid-request');
    expect(problem.errors.map(({ field }) => field).sort()).toEqual(['price', 'quantity']);
  });

  it('names the part of the path that is wrong', async () => {
    const response = await fetch(`${address}/try/size/huge`, {
      headers: { authorization: 'Bearer a-token-of-the-house' },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ field: 'size' }] });
  });

  it.each([
    ['broken JSON', '{"quantity": ', 400],
    ['a body over 64 KiB', `{"quantity": "${'9'.repeat(70_000)}"}`, 413],
    ['a prototype key', '{"__proto__": {"x": 1}, "quantity": 1}', 400],
    ['deep nesting', `{"quantity": ${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 400],
  ])('refuses %s with a problem', async (_what, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('knows its own callers by their token', async () => {
    expect((await post('{"quantity": 1}', { authorization: 'Bearer something-else' })).status).toBe(401);
    expect((await post('{"quantity": 1}', { authorization: '' })).status).toBe(401);
    for (const near of ['Bearer a-token-of-the-hous', 'Bearer a-token-of-the-house!', 'a-token-of-the-house']) {
      expect((await post('{"quantity": 1}', { authorization: near })).status).toBe(401);
    }
  });

  it.each([
    '/try/size/small',
    '/try/broken',
    '/nowhere',
    '/%E0',
    '/health',
  ])('guards its answer to %s', async (path) => {
    const { headers } = await fetch(`${address}${path}`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
  });

  it('answers as ever who expects what it does not know', async () => {
    const statusOf = (expect: string) =>
      new Promise((resolve) => request(`${address}/health`, { headers: { expect } }, resolve).end()).then(
        (response) => (response as IncomingMessage).statusCode,
      );
    expect(await statusOf('200-ok')).toBe(200);
  });

  it('takes a body of eight levels, and no deeper one', async () => {
    const nested = (levels: number) => post(`${'['.repeat(levels)}${']'.repeat(levels)}`);
    const problemOf = async (response: Response) => ((await response.json()) as { detail: string }).detail;
    expect(await problemOf(await nested(8))).not.toContain('nested too deep');
    expect(await problemOf(await nested(9))).toContain('nested too deep');
  });

  it('tells nothing of a fault of its own but the trace id', async () => {
    const response = await fetch(`${address}/try/broken`, {
      headers: {
        authorization: 'Bearer a-token-of-the-house',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
    });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      instance: '/try/broken',
      trace_id: '0af7651916cd43dd8448eb211c80319c',
    });
  });

  it('asks to come back when its database has no room, and tells nothing of it', async () => {
    const response = await fetch(`${address}/try/full`, {
      headers: { authorization: 'Bearer a-token-of-the-house' },
    });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      type: '/problems/temporarily-unavailable',
      trace_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(text).not.toMatch(/base|space|53100/);
  });

  it('answers an unknown address with a problem', async () => {
    const response = await fetch(`${address}/nowhere`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: '/problems/not-found', status: 404 });
  });

  it('is alive, and not ready while something critical is away', async () => {
    expect((await fetch(`${address}/health`)).status).toBe(200);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    inventoryIsUp = false;
    const response = await fetch(`${address}/health/ready`);
    inventoryIsUp = true;
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'unavailable', checks: { shelf: 'down' } });
  });

  it('describes itself by the schemas that validate', async () => {
    const document = (await (await fetch(`${address}/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, unknown>; requestBody: unknown }>>;
      components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths['/try']?.['post']?.responses ?? {})).toEqual([
      '201',
      '400',
      '408',
      '413',
      '415',
      '431',
      '503',
      '504',
    ]);
    expect(document.components.schemas['TryBody']?.properties).toMatchObject({ quantity: { minimum: 1 } });
    expect(document.components.schemas['Problem']?.properties).toMatchObject({ status: { type: 'integer' } });
    expect((await fetch(`${address}/docs`)).status).toBe(200);
  });
});
