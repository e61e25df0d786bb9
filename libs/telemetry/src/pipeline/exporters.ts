import type { LogRecordExporter } from '@opentelemetry/sdk-logs';
import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Settings } from '../settings.js';

export interface Exporters {
  readonly spans: SpanExporter;
  readonly logRecords: LogRecordExporter;
  readonly metrics: PushMetricExporter;
}

const TIMEOUT_MS = 5_000;

/** One exporter for each signal, of the protocol that is used; the other one is not loaded. */
export function openExporters(settings: Settings): Promise<Exporters> {
  return settings.OTEL_EXPORTER_OTLP_PROTOCOL === 'grpc' ? overGrpc(settings) : overHttp(settings);
}

async function overHttp({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Settings): Promise<Exporters> {
  const [traces, logs, metrics] = await Promise.all([
    import('@opentelemetry/exporter-trace-otlp-proto'),
    import('@opentelemetry/exporter-logs-otlp-proto'),
    import('./metrics-over-http.js'),
  ]);
  const to = (signal: string) => ({ url: `${endpoint.replace(/\/+$/, '')}/v1/${signal}`, timeoutMillis: TIMEOUT_MS });
  return {
    spans: new traces.OTLPTraceExporter(to('traces')),
    logRecords: new logs.OTLPLogExporter(to('logs')),
    metrics: metrics.metricsOverHttp(to('metrics')),
  };
}

async function overGrpc({ OTEL_EXPORTER_OTLP_ENDPOINT: url }: Settings): Promise<Exporters> {
  const [traces, logs, metrics] = await Promise.all([
    import('@opentelemetry/exporter-trace-otlp-grpc'),
    import('@opentelemetry/exporter-logs-otlp-grpc'),
    import('./metrics-over-grpc.js'),
  ]);
  const options = { url, timeoutMillis: TIMEOUT_MS };
  return {
    spans: new traces.OTLPTraceExporter(options),
    logRecords: new logs.OTLPLogExporter(options),
    metrics: metrics.metricsOverGrpc(options),
  };
}
