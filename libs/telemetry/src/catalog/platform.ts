import { counter, gauge, histogram, oneOf, optional, type Recorder, upDown, upTo } from './instrument.js';
import { country } from './values.js';

const services: readonly Recorder[] = ['main-service', 'payments-service', 'promotions-service', 'fulfillment-worker'];

/** What every service says of itself, under the names of OpenTelemetry's conventions where there are any. */
export const platform = {
  'http.server.request.duration': histogram({
    unit: 's',
    description: 'From a request to its answer, health checks left out',
    attributes: {
      'http.request.method': oneOf(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', '_OTHER']),
      'http.route': optional(upTo(60, 'first')),
      // There is none where the caller gave up.
      'http.response.status_code': optional(upTo(40, 'first')),
      'error.type': optional(upTo(20, 'first')),
    },
    // A route has its method and few answers.
    series: 1_000,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    recordedBy: services,
  }),
  'webstore.refusals': counter({
    unit: '{request}',
    description: 'A request that was refused, by problem type; an order that its payment or stock ended is a checkout',
    attributes: { type: upTo(60, 'first') },
    recordedBy: services,
  }),
  'db.client.connection.count': upDown({
    unit: '{connection}',
    description: 'Connections to PostgreSQL that are open, used by a statement or idle',
    attributes: { 'db.client.connection.state': oneOf(['used', 'idle']) },
    recordedBy: services,
  }),
  'db.client.connection.pending_requests': upDown({
    unit: '{request}',
    description: 'Statements that wait for a connection to PostgreSQL',
    attributes: {},
    recordedBy: services,
  }),
  'webstore.breaker.open': gauge({
    unit: '{breaker}',
    description:
      '1 while calls to a service, as spans and the service graph name it, are turned away because most failed, else 0',
    attributes: {
      service: oneOf(['payments-service', 'promotions-service', 'inventory', 'crm', 'payment-provider']),
      country: optional(country),
    },
    recordedBy: ['main-service', 'payments-service', 'fulfillment-worker'],
  }),
  'nodejs.eventloop.delay.p99': gauge({
    unit: 's',
    description: 'How late 99 of 100 turns of the event loop were at most, since the last look',
    attributes: {},
    recordedBy: services,
  }),
  'nodejs.eventloop.delay.max': gauge({
    unit: 's',
    description: 'How late the latest turn of the event loop was, since the last look',
    attributes: {},
    recordedBy: services,
  }),
  'nodejs.eventloop.utilization': gauge({
    unit: '1',
    description: 'Share of the time that the event loop was busy, since the last look',
    attributes: {},
    recordedBy: services,
  }),
  'process.memory.usage': upDown({
    unit: 'By',
    description: 'Memory that the process holds (resident set)',
    attributes: {},
    recordedBy: services,
  }),
  'webstore.process.heap.used': upDown({
    unit: 'By',
    description: 'Memory that JavaScript objects take',
    attributes: {},
    recordedBy: services,
  }),
  'webstore.observations.failed': counter({
    unit: '{observation}',
    description: 'A look at what gauges tell of that failed or took too long, so that they tell nothing for now',
    attributes: {
      observation: oneOf([
        'sagas',
        'queue',
        'pings',
        'stock',
        'customers',
        'payments',
        'reconciliation',
        'pool',
        'breakers',
        'runtime',
      ]),
    },
    recordedBy: services,
  }),
} as const;
