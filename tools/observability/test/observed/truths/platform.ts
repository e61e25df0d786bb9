import { catalog } from '@webstore/telemetry/testing';
import { type Bounds, type Truth, tally, type Witness } from '../claim.js';
import { SERVICES } from '../observed-shop.js';

const jobs = SERVICES.map((service) => [`webstore/${service}`]);
const ofEach = (atLeast: number, atMost: number): Bounds => ({ by: ['job'], series: jobs, atLeast, atMost });
const MAIN = 'job="webstore/main-service"';
const MB = 1024 * 1024;

/** Refusals that an order ended with are told as its checkout. */
const ENDS = ['payment-declined', 'out-of-stock', 'checkout-undone'];

const answers: Witness = ({ diary }) =>
  tally(
    diary.entries.map(({ method, status }) => ({
      http_request_method: method,
      http_response_status_code: String(status),
    })),
  );

const refusals: Witness = ({ diary }) =>
  tally(
    diary.entries.flatMap(({ problem }) => (problem === undefined || ENDS.includes(problem) ? [] : { type: problem })),
  );

const { service, country } = catalog['webstore.breaker.open'].attributes;
// The provider has one for each country, so that an outage of one bank stops no other.
const breakers = [
  ...service.values.filter((name) => name !== 'payment-provider').map((name) => [name, '']),
  ...country.values.map((name) => ['payment-provider', name]),
];

export const platform = {
  'http.server.request.duration': [
    {
      of: 'count',
      by: ['http_request_method', 'http_response_status_code'],
      where: `${MAIN},http_route!="/openapi.json"`,
      says: answers,
    },
    { of: 'sum', by: ['job'], series: jobs.slice(0, 3), atLeast: 0.001, atMost: 7_200 },
  ],
  'webstore.refusals': [{ by: ['type'], where: MAIN, says: refusals }],
  'db.client.connection.count': [ofEach(1, 50)],
  'db.client.connection.pending_requests': [ofEach(0, 50)],
  // Of each party that is called, by two services at most.
  'webstore.breaker.open': [{ by: ['service', 'country'], series: breakers, atLeast: 0, atMost: 2 }],
  'nodejs.eventloop.delay.p99': [ofEach(0, 60)],
  'nodejs.eventloop.delay.max': [ofEach(0, 60)],
  'nodejs.eventloop.utilization': [ofEach(0, 1)],
  'process.memory.usage': [ofEach(40 * MB, 1_024 * MB)],
  'webstore.process.heap.used': [ofEach(5 * MB, 512 * MB)],
  // The pings, whose table somebody locks; on a busy machine others may come late too.
  'webstore.observations.failed': [{ by: ['observation'], series: [['pings']], atLeast: 1, atMost: 1_000 }],
} satisfies Record<string, readonly Truth[]>;
