import { checkExpression } from './check-expression.js';
import { namesIn } from './names-in.js';

describe('an expression', () => {
  it('is right where it names what there is', () => {
    const right = [
      'sum by (status) (rate(webstore_checkouts_total{country="BR"}[5m]))',
      'histogram_quantile(0.95, sum by (le) (rate(http_server_request_duration_seconds_bucket[$__rate_interval])))',
      'max by (step) (webstore_sagas_age_max_seconds) > 15m',
      'sum by (lost) (label_replace(otelcol_receiver_refused_spans, "lost", "spans", "", "")) unless up',
      'webstore:suspicious_activity:increase5m{type="abuse"} > 0',
      'rate(traces_span_metrics_calls_total{service_name="$service"}[5m])',
      'sum by (service) (webstore_breaker_open{service=~"pay.*"})',
    ];
    expect(right.flatMap((expression) => checkExpression(expression))).toEqual([]);
  });

  it.each([
    ['sum(rate(webstore_checkout_total[5m]))', 'there is no metric webstore_checkout_total'],
    ['webstore_checkouts_total{state="success"}', 'webstore_checkouts_total has no state'],
    ['webstore_checkouts_total{status="succes"}', 'webstore_checkouts_total is never status=succes'],
    ['sum by (service) (webstore_checkouts_total)', 'nothing in it has service'],
    ['sum(rate(payment_amount_usd[5m]))', 'there is no metric payment_amount_usd'],
    ['{__name__="webstore_nothing"}', 'there is no metric webstore_nothing'],
    ['sum(rate(webstore_checkouts_total[5m])', 'cannot be read at 38: ""'],
    ['', 'is empty'],
  ])('is wrong where it does not: %s', (expression, complaint) => {
    expect(checkExpression(expression)).toContain(complaint);
  });

  it('of logs may look at labels and facts that lines have', () => {
    const right =
      'sum by (service_name) (count_over_time({service_namespace="webstore"} | severity_text="ERROR" [5m]))';
    expect(checkExpression(right, 'logql')).toEqual([]);
    expect(checkExpression('{service="main-service"}', 'logql')).toEqual(['nothing has service']);
    expect(checkExpression('{service_name="main-service"', 'logql')).not.toEqual([]);
    const makes = '{service_name="main-service"} | label_format who=client | who="a"';
    expect(checkExpression(makes, 'logql')).toEqual([]);
  });

  it('of traces may look at attributes that spans have', () => {
    expect(checkExpression('{ span.webstore.order.value_usd_minor > 50000 && duration > 1s }', 'traceql')).toEqual([]);
    expect(checkExpression('{ span.order.value > 5 }', 'traceql')).toEqual(['nothing has span.order.value']);
    expect(checkExpression('{ span.webstore.country = }', 'traceql')).not.toEqual([]);
  });

  it('tells what it names', () => {
    expect(namesIn('sum by (status) (rate(webstore_checkouts_total{country="BR", status!="success"}[5m]))')).toEqual({
      metrics: [
        { name: 'webstore_checkouts_total', demands: [{ label: 'country', value: 'BR' }, { label: 'status' }] },
      ],
      labels: ['status'],
      made: [],
    });
  });
});
