import type { Server } from 'node:http';
import type { LogLevel, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { stopTelemetry } from '@webstore/telemetry';
import { honourDeadlines } from './deadlines.js';
import { refuseDeepBodies } from './nesting.js';
import { CountedProblemFilter } from './problem-filter.metrics.js';
import { secureAnswers } from './security-headers.js';
import { CONFIG, type ServiceConfig } from './service-config.js';
import { ServiceLogger } from './service-logger.js';
import { traceRequests } from './trace-context.js';
import { refuseUnread, refuseUnroutable } from './unread-requests.js';
import { Validation } from './validation.js';

export interface ServiceOptions {
  readonly name: string;
  /** Last touches before listening, as CORS or the API document. */
  readonly prepare?: (app: NestFastifyApplication) => void | Promise<void>;
  /** Addresses and networks of peers that may say for whom they ask (X-Forwarded-For); nobody, if not given. */
  readonly trustedProxies?: () => readonly string[];
}

const BODY_LIMIT_BYTES = 64 * 1024;
const CLOSE_IDLE_EVERY_MS = 50;
const levels: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug'];

/**
 * Starts a service: reads its configuration (a bad one ends the boot with every bad key named), listens, says where,
 * and drains on SIGTERM and SIGINT.
 */
export async function runService(module: Type<unknown>, options: ServiceOptions): Promise<void> {
  try {
    const app = await createService(module, options);
    const { HOST, PORT } = app.get<ServiceConfig>(CONFIG);
    await app.listen(PORT, HOST);
    process.stdout.write(`${JSON.stringify({ listening: await app.getUrl(), service: options.name })}\n`);
    drainOnSignal(app);
  } catch (error) {
    process.stderr.write(`${options.name} cannot start. ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** The application, initialized but not listening. */
export async function createService(module: Type<unknown>, options: ServiceOptions): Promise<NestFastifyApplication> {
  const trustedProxies = options.trustedProxies?.() ?? [];
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    forceCloseConnections: 'idle',
    clientErrorHandler: refuseUnread,
    frameworkErrors: refuseUnroutable,
    http: {
      maxHeaderSize: 8 * 1024,
      headersTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
    },
    // Not among those of http: Fastify sets it after them, to none if it is not told.
    requestTimeout: 10_000,
  });
  const logger = new ServiceLogger();
  // Nest would read forms too, and Fastify plain text; here everything is JSON.
  const settings = { logger, abortOnError: false, bodyParser: false };
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, settings);
  adapter.getInstance().removeContentTypeParser('text/plain');
  const { LOG_LEVEL } = app.get<ServiceConfig>(CONFIG);
  adapter
    .getInstance()
    .addHook('onListen', async () => logger.setLogLevels(levels.slice(0, levels.indexOf(LOG_LEVEL) + 1)));
  answerWhateverIsExpected(adapter.getInstance().server);
  secureAnswers(adapter.getInstance());
  traceRequests(adapter.getInstance());
  honourDeadlines(adapter.getInstance());
  refuseDeepBodies(adapter.getInstance());
  app.useGlobalPipes(new Validation());
  app.useGlobalFilters(new CountedProblemFilter());
  await options.prepare?.(app);
  return app;
}

/** Node would refuse by itself, bare of all that our answers carry, what expects more than that its body is waited for. */
function answerWhateverIsExpected(server: Server): void {
  server.on('checkExpectation', (request, response) => void server.emit('request', request, response));
}

function drainOnSignal(app: NestFastifyApplication): void {
  const drain = () => {
    // A connection whose request is under way now would be kept for more of them when it is answered.
    setInterval(() => app.getHttpServer().closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
    app.close().then(
      () => exit(0),
      () => exit(1),
    );
  };
  for (const event of ['SIGTERM', 'SIGINT'] as const) process.once(event, drain);
}

/** Not before what was told last is on its way. */
async function exit(code: number): Promise<void> {
  await stopTelemetry();
  process.exit(code);
}
