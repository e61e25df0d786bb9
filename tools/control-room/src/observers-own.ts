/** Labels of metrics that the catalog of the shop does not know: the observers' own. What is not here nobody may ask for. */
type OwnMetrics = Readonly<Record<string, readonly string[]>>;

const span = ['service_name', 'span_name', 'span_kind', 'status_code'];
const dimensions = [...span, 'http_route', 'http_response_status_code', 'webstore_country'];
const edge = ['client', 'server', 'connection_type'];

/** Of a histogram. */
function histogram(name: string, labels: readonly string[]): OwnMetrics {
  return { [`${name}_bucket`]: [...labels, 'le'], [`${name}_sum`]: labels, [`${name}_count`]: labels };
}

function each(names: readonly string[], labels: readonly string[]): OwnMetrics {
  return Object.fromEntries(names.map((name) => [name, labels]));
}

const signals = ['spans', 'log_records', 'metric_points'];

export const observersOwn: OwnMetrics = {
  // Of every scrape.
  up: ['observer'],
  ALERTS: ['alertname', 'alertstate', 'severity', 'service', 'area'],
  // Spans and calls, as the collector counts them.
  traces_span_metrics_calls_total: dimensions,
  traces_kept_calls_total: dimensions,
  ...histogram('traces_span_metrics_duration_seconds', dimensions),
  ...histogram('traces_kept_duration_seconds', dimensions),
  ...each(['traces_service_graph_request_total', 'traces_service_graph_request_failed_total'], edge),
  ...histogram('traces_service_graph_request_server_seconds', edge),
  ...histogram('traces_service_graph_request_client_seconds', edge),
  // The collector about itself.
  ...each(
    signals.flatMap((signal) => [`otelcol_receiver_accepted_${signal}`, `otelcol_receiver_refused_${signal}`]),
    ['receiver', 'transport'],
  ),
  ...each(
    signals.flatMap((signal) => [
      `otelcol_exporter_sent_${signal}`,
      `otelcol_exporter_send_failed_${signal}`,
      `otelcol_exporter_enqueue_failed_${signal}`,
    ]),
    ['exporter'],
  ),
  ...each(['otelcol_exporter_queue_size', 'otelcol_exporter_queue_capacity'], ['exporter', 'data_type']),
  otelcol_processor_tail_sampling_global_count_traces_sampled: ['sampled'],
  otelcol_process_memory_rss: [],
  // The SDK in our services; a reason is there where it could not pass something on.
  ...each(['otel_sdk_processor_span_processed_total', 'otel_sdk_processor_log_processed_total'], ['error_type']),
  // What prometheus.yml keeps of the others.
  process_resident_memory_bytes: ['observer'],
  alertmanager_notifications_failed_total: ['observer', 'integration', 'reason', 'receiver_name'],
  prometheus_rule_evaluation_failures_total: ['observer', 'rule_group'],
};

/** What a scraped series has besides. */
export const SCRAPED = ['job', 'instance'];

/** What a line has in Loki: labels first, then what every line of a service has, then the facts that we ask for. */
export const logLabels: ReadonlySet<string> = new Set([
  ...['service_name', 'service_namespace', 'deployment_environment_name'],
  ...['severity_text', 'severity_number', 'detected_level', 'trace_id', 'span_id', 'log_source', 'service_instance_id'],
  ...['order_id', 'client', 'type', 'reason', 'limit_type', 'kind', 'step', 'error', 'error_class', 'status', 'key'],
  // Of browsers (Faro).
  ...['event_name', 'event_domain', 'exception_type', 'exception_message', 'session_id', 'url_full'],
  ...['measurement_type', 'measurement_name', 'measurement_value'],
  // What Loki says of a line that it could not take a number from.
  '__error__',
]);

/** Attributes of spans, as TraceQL asks for them. */
export const spanAttributes: ReadonlySet<string> = new Set([
  ...['resource.service.name', 'resource.service.namespace', 'resource.service.instance.id'],
  ...['span.http.route', 'span.http.request.method', 'span.http.response.status_code', 'span.service.peer.name'],
  ...['span.webstore.order.id', 'span.webstore.order.value_usd_minor', 'span.webstore.country'],
  ...['span.saga.attempt', 'span.saga.outcome', 'span.saga.compensation'],
  ...['span.webstore.job.attempt', 'span.webstore.job.outcome', 'span.db.system.name', 'span.db.query.summary'],
]);
