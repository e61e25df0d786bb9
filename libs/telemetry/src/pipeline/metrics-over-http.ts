import { OTLPMetricExporterBase } from '@opentelemetry/exporter-metrics-otlp-http';
import { convertLegacyHttpOptions, createOtlpHttpExportDelegate } from '@opentelemetry/otlp-exporter-base/node-http';
import { MetricsExporterMetricsHelper } from '@opentelemetry/otlp-transformer';
import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import { metricsSerializer } from './metrics-serializer.js';

const BINARY = { 'Content-Type': 'application/x-protobuf' };

/** The exporter of @opentelemetry/exporter-metrics-otlp-proto, but with exemplars. */
export function metricsOverHttp(options: { readonly url: string; readonly timeoutMillis: number }): PushMetricExporter {
  const delegate = createOtlpHttpExportDelegate(
    convertLegacyHttpOptions(options, 'METRICS', 'v1/metrics', BINARY),
    metricsSerializer,
    'otlp_http_metric_exporter',
    MetricsExporterMetricsHelper,
    undefined,
  );
  return new OTLPMetricExporterBase(delegate);
}
