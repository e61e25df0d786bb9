import { catalog, type MetricName } from './catalog.js';
import { prometheusName } from './prometheus-name.js';

/** The names that dashboards and alerts of others rely on. */
const promised: readonly (readonly [MetricName, string])[] = [
  ['webstore.funnel.stage', 'webstore_funnel_stage_total'],
  ['webstore.customer.segment', 'webstore_customer_segment_total'],
  ['webstore.products.views', 'webstore_products_views_total'],
  ['webstore.products.detail_views', 'webstore_products_detail_views_total'],
  ['webstore.checkouts', 'webstore_checkouts_total'],
  ['payments.processed', 'payments_processed_total'],
  ['payment.amount.usd', 'payment_amount_usd'],
  ['webstore.auth.attempts', 'webstore_auth_attempts_total'],
  ['webstore.auth.failures', 'webstore_auth_failures_total'],
  ['webstore.rate_limit.exceeded', 'webstore_rate_limit_exceeded_total'],
  ['webstore.security.suspicious_activity', 'webstore_security_suspicious_activity_total'],
  ['inventory.reservation.failures', 'inventory_reservation_failures_total'],
  ['orders.delayed_fulfillment', 'orders_delayed_fulfillment_total'],
  ['orders.cancelled_out_of_stock', 'orders_cancelled_out_of_stock_total'],
];

describe('the name of an instrument in Prometheus', () => {
  it.each(promised)('%s is %s', (name, inPrometheus) => {
    expect(prometheusName(name, catalog[name])).toBe(inPrometheus);
  });

  it.each([
    ['http.server.request.duration', 'histogram', 's', 'http_server_request_duration_seconds'],
    ['process.memory.usage', 'up-down', 'By', 'process_memory_usage_bytes'],
    ['nodejs.eventloop.utilization', 'gauge', '1', 'nodejs_eventloop_utilization_ratio'],
    ['share', 'counter', '1', 'share_total'],
    ['total.of.all', 'counter', '{thing}', 'of_all_total'],
    ['waited.seconds', 'gauge', 's', 'waited_seconds'],
    ['payment.amount', 'histogram', 'USD', 'payment_amount_USD'],
    ['a-b..c', 'gauge', '{x}', 'a_b_c'],
  ] as const)('%s as a %s in %s is %s', (name, kind, unit, inPrometheus) => {
    expect(prometheusName(name, { kind, unit })).toBe(inPrometheus);
  });

  it('is no other instrument’s', () => {
    const names = Object.entries(catalog).map(([name, instrument]) => prometheusName(name, instrument));
    expect(new Set(names).size).toBe(names.length);
  });
});
