import { metrics } from '@opentelemetry/api';
import { type DataPoint, type Histogram, MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import type { MetricName } from '../catalog/catalog.js';
import { metricProducer } from './metric-producer.js';

export interface Point {
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Of a histogram, how many values there were. */
  readonly value: number;
  /** Of a histogram. */
  readonly sum?: number | undefined;
}

export interface Meters {
  /** Every series that an exporter would be given now, by instrument. */
  read(): Promise<ReadonlyMap<string, readonly Point[]>>;
  /** One instrument's series. */
  points(name: MetricName): Promise<readonly Point[]>;
  close(): Promise<void>;
}

class Reader extends MetricReader {
  protected override async onShutdown(): Promise<void> {}
  protected override async onForceFlush(): Promise<void> {}
}

/** Keeps what this process records, from now on until it is closed. */
export function openMeters(): Meters {
  const reader = new Reader({ metricProducers: [metricProducer] });
  const provider = new MeterProvider({ readers: [reader] });
  metrics.setGlobalMeterProvider(provider);
  const read = async () => {
    const { resourceMetrics, errors } = await reader.collect();
    if (errors.length > 0) throw new AggregateError(errors, 'Metrics could not be collected');
    const all = resourceMetrics.scopeMetrics.flatMap((scope) => scope.metrics);
    return new Map(all.map(({ descriptor, dataPoints }) => [descriptor.name, dataPoints.map(pointOf)]));
  };
  const close = async () => {
    metrics.disable();
    await provider.shutdown();
  };
  return { read, points: async (name) => (await read()).get(name) ?? [], close };
}

function pointOf({ attributes, value }: DataPoint<unknown>): Point {
  if (typeof value === 'number') return { attributes, value };
  const { count, sum } = value as Histogram;
  return { attributes, value: count, sum };
}
