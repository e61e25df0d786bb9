import { OTLPMetricExporterBase } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPExporterBase } from '@opentelemetry/otlp-exporter-base';
import { convertLegacyHttpOptions, createOtlpHttpExportDelegate } from '@opentelemetry/otlp-exporter-base/node-http';
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

const BINARY = { 'Content-Type': 'application/x-protobuf' };

export function openExporters(endpoint: string, timeoutMillis: number): Exporters {
  const root = endpoint.replace(/\/+$/, '');
  const deliver = <Told, Response>(
    signal: 'traces' | 'logs' | 'metrics',
    serializer: ISerializer<Told, Response>,
    counts: IExporterMetricsHelper<Told>,
  ) => {
    const path = `v1/${signal}`;
    const options = { url: `${root}/${path}`, timeoutMillis };
    const configuration = convertLegacyHttpOptions(options, signal.toUpperCase(), path, BINARY);
    return createOtlpHttpExportDelegate(configuration, serializer, `otlp_http_${signal}`, counts, undefined);
  };
  return {
    spans: new OTLPExporterBase(deliver('traces', spansSerializer, TraceExporterMetricsHelper)),
    logRecords: new OTLPExporterBase(deliver('logs', ProtobufLogsSerializer, LogsExporterMetricsHelper)),
    metrics: new OTLPMetricExporterBase(deliver('metrics', metricsSerializer, MetricsExporterMetricsHelper)),
  };
}
