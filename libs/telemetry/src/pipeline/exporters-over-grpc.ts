import { OTLPMetricExporterBase } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPExporterBase } from '@opentelemetry/otlp-exporter-base';
import { convertLegacyOtlpGrpcOptions, createOtlpGrpcExportDelegate } from '@opentelemetry/otlp-grpc-exporter-base';
import {
  type IExporterMetricsHelper,
  type ISerializer,
  LogsExporterMetricsHelper,
  MetricsExporterMetricsHelper,
  ProtobufLogsSerializer,
  TraceExporterMetricsHelper,
} from '@opentelemetry/otlp-transformer';
import type { Exporters } from './exporters.js';
import { metricsSerializer } from './metrics-serializer.js';
import { spansSerializer } from './spans-serializer.js';

export function openExporters(url: string, timeoutMillis: number): Exporters {
  const deliver = <Told, Response>(
    signal: 'Trace' | 'Logs' | 'Metrics',
    serializer: ISerializer<Told, Response>,
    counts: IExporterMetricsHelper<Told>,
  ) => {
    const configuration = convertLegacyOtlpGrpcOptions(
      { url, timeoutMillis },
      signal === 'Trace' ? 'TRACES' : signal.toUpperCase(),
    );
    return createOtlpGrpcExportDelegate(
      configuration,
      serializer,
      `otlp_grpc_${signal.toLowerCase()}`,
      counts,
      undefined,
      `${signal}ExportService`,
      `/opentelemetry.proto.collector.${signal.toLowerCase()}.v1.${signal}Service/Export`,
    );
  };
  return {
    spans: new OTLPExporterBase(deliver('Trace', spansSerializer, TraceExporterMetricsHelper)),
    logRecords: new OTLPExporterBase(deliver('Logs', ProtobufLogsSerializer, LogsExporterMetricsHelper)),
    metrics: new OTLPMetricExporterBase(deliver('Metrics', metricsSerializer, MetricsExporterMetricsHelper)),
  };
}
