import { traceOf } from '../../synthetic.js';
import { type Row, sent, told } from '../row.js';
import { cannotSee, counts, measures, sees } from '../telling.js';

const answered = (route: string, status: number, value: number) =>
  measures(
    'http.server.request.duration',
    { 'http.request.method': 'GET', 'http.route': route, 'http.response.status_code': String(status) },
    { value, times: 2 },
  );
const slowCall = {
  kind: 'client',
  name: 'POST',
  durationMs: 4_000,
  attributes: { 'service.peer.name': 'slow-party' },
} as const;

/** Services and what they call. */
export const services: readonly (readonly Row[])[] = [
  told(
    'HighErrorRate',
    { 'main-service': [answered('/products', 200, 0.02), answered('/products', 500, 0.02)] },
    { service: 'main-service' },
  ),
  told('HighLatency', { 'payments-service': [answered('/api/payments', 200, 3)] }, { service: 'payments-service' }),
  told(
    'EventLoopBlocked',
    { 'fulfillment-worker': [sees('nodejs.eventloop.delay.p99', 2, {})] },
    { service: 'fulfillment-worker' },
  ),
  told('DatabaseConnectionsExhausted', { 'main-service': [sees('db.client.connection.pending_requests', 9, {})] }),
  told('ObservationsFailing', { 'main-service': [cannotSee('stock')] }),
  told('BreakerOpen', { 'fulfillment-worker': [sees('webstore.breaker.open', 1, { service: 'crm' })] }),
  sent('DependencySlow', (stage) => stage.send('traces', traceOf(slowCall).body)),
  told('RateLimiterDegraded', { 'main-service': [counts('webstore.rate_limit.degraded', { limit_type: 'ip' })] }),
  {
    alert: 'ServiceSilent',
    labels: { service: 'promotions-service' },
    begin: (stage) => stage.voice('promotions-service').kill(),
    end: (stage) => stage.raise('promotions-service'),
  } satisfies Row,
].map((row) => [row]);
