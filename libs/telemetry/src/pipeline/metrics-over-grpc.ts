import { OTLPMetricExporterBase } from '@opentelemetry/exporter-metrics-otlp-http';
import { convertLegacyOtlpGrpcOptions, createOtlpGrpcExportDelegate } from '@opentelemetry/otlp-grpc-exporter-base';
import { MetricsExporterMetricsHelper } from '@opentelemetry/otlp-transformer';
import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import { metricsSerializer } from './metrics-serializer.js';

const SERVICE = 'opentelemetry.proto.collector.metrics.v1.MetricsService';

/** The exporter of @opentelemetry/exporter-metrics-otlp-grpc, but with exemplars. */
export function metricsOverGrpc(options: { readonly url: string; readonly timeoutMillis: number }): PushMetricExporter {
  const delegate = createOtlpGrpcExportDelegate(
    convertLegacyOtlpGrpcOptions(options, 'METRICS'),
    metricsSerializer,
    'otlp_grpc_metric_exporter',
    MetricsExporterMetricsHelper,
    undefined,
    'MetricsExportService',
    `/${SERVICE}/Export`,
  );
  return new OTLPMetricExporterBase(delegate);
}
