import { hrTime } from '@opentelemetry/core';
import { type ISerializer, ProtobufMetricsSerializer } from '@opentelemetry/otlp-transformer';
import { DataPointType, type MetricData, type ResourceMetrics } from '@opentelemetry/sdk-metrics';
import type { Exemplar } from '../metrics/exemplars.js';
import { exemplarsOf } from '../metrics/record.js';
import { doubleField, fixed64Field, mapMessages, messageField, textIn } from './wire.js';

// Fields of opentelemetry/proto/metrics/v1/metrics.proto.
const RESOURCE_METRICS = 1;
const SCOPE_METRICS = 2;
const METRICS = 2;
const NAME = 1;
const HISTOGRAM = 9;
const DATA_POINTS = 1;
const EXEMPLARS = 8;

type Response = ReturnType<typeof ProtobufMetricsSerializer.deserializeResponse>;

/** Writes what the SDK's own serializer does, and into it the exemplars, which the SDK does not have. */
export const metricsSerializer: ISerializer<ResourceMetrics, Response> = {
  serializeRequest: (request) => {
    const written = ProtobufMetricsSerializer.serializeRequest(request);
    const told = exemplarsIn(request);
    return written && told.size > 0 ? withExemplars(written, told) : written;
  },
  deserializeResponse: (answer) => ProtobufMetricsSerializer.deserializeResponse(answer),
};

/** By instrument, those of each of its data points. */
type Told = ReadonlyMap<string, readonly (readonly Exemplar[])[]>;

function exemplarsIn({ scopeMetrics }: ResourceMetrics): Told {
  const histograms = scopeMetrics
    .flatMap(({ metrics }) => metrics)
    .filter(({ dataPointType }) => dataPointType === DataPointType.HISTOGRAM);
  return new Map(histograms.map(told).filter(([, exemplars]) => exemplars.some((ofPoint) => ofPoint.length > 0)));
}

function told({ descriptor: { name }, dataPoints }: MetricData): [string, (readonly Exemplar[])[]] {
  return [name, dataPoints.map(({ attributes }) => exemplarsOf(name, attributes))];
}

function withExemplars(request: Uint8Array, all: Told): Uint8Array {
  const inMetric = (metric: Uint8Array) => {
    const exemplars = all.get(textIn(metric, NAME));
    if (!exemplars) return metric;
    return mapMessages(metric, HISTOGRAM, (histogram) =>
      mapMessages(histogram, DATA_POINTS, (point, index) =>
        Buffer.concat([point, ...(exemplars[index] ?? []).map(field)]),
      ),
    );
  };
  return mapMessages(request, RESOURCE_METRICS, (resource) =>
    mapMessages(resource, SCOPE_METRICS, (scope) => mapMessages(scope, METRICS, inMetric)),
  );
}

function field({ value, atMs, traceId, spanId }: Exemplar): Uint8Array {
  const [seconds, nanoseconds] = hrTime(atMs);
  const exemplar = [
    fixed64Field(2, BigInt(seconds) * 1_000_000_000n + BigInt(nanoseconds)),
    doubleField(3, value),
    messageField(4, Buffer.from(spanId, 'hex')),
    messageField(5, Buffer.from(traceId, 'hex')),
  ];
  return messageField(EXEMPLARS, Buffer.concat(exemplar));
}
