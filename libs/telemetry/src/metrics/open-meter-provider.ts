import { metrics } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader, type PushMetricExporter } from '@opentelemetry/sdk-metrics';
import { metricProducer } from './metric-producer.js';

export interface MeterOptions {
  readonly resource: Resource;
  readonly exporter: PushMetricExporter;
  readonly intervalMs: number;
  /** At most the interval. */
  readonly timeoutMs: number;
}

/** From here on what is recorded is exported. The provider's shutdown exports once more. */
export function openMeterProvider({ resource, exporter, intervalMs, timeoutMs }: MeterOptions): MeterProvider {
  const reader = new PeriodicExportingMetricReader({
    exporter,
    exportIntervalMillis: intervalMs,
    exportTimeoutMillis: timeoutMs,
    metricProducers: [metricProducer],
  });
  const provider = new MeterProvider({ resource, readers: [reader] });
  metrics.setGlobalMeterProvider(provider);
  return provider;
}
