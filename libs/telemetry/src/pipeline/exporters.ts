import type { LogRecordExporter } from '@opentelemetry/sdk-logs';
import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Settings } from '../settings.js';

/** One for each signal. The SDK's own write spans at twice the cost, and metrics without exemplars. */
export interface Exporters {
  readonly spans: SpanExporter;
  readonly logRecords: LogRecordExporter;
  readonly metrics: PushMetricExporter;
}

const TIMEOUT_MS = 5_000;

/** Exporters of the protocol that is used; those of the other one are not loaded. */
export async function openExporters(settings: Settings): Promise<Exporters> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: protocol } = settings;
  const { openExporters: open } =
    protocol === 'grpc' ? await import('./exporters-over-grpc.js') : await import('./exporters-over-http.js');
  return open(endpoint, TIMEOUT_MS);
}
