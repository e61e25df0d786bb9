import { type HrTime, ValueType } from '@opentelemetry/api';
import { hrTime } from '@opentelemetry/core';
import { emptyResource } from '@opentelemetry/resources';
import {
  AggregationTemporality,
  DataPointType,
  type MetricData,
  type MetricProducer,
} from '@opentelemetry/sdk-metrics';
import { catalog, type MetricName } from '../catalog/catalog.js';
import type { Instrument } from '../catalog/instrument.js';
import type { Series } from './bounded-counter.js';
import type { KeptHistogram } from './kept-histogram.js';
import { type Sight, seeAll } from './observe.js';
import { kept } from './record.js';

const startedAt = hrTime();

/**
 * What the SDK cannot tell, for its reader to collect beside it: counters whose series end, and gauges that say nothing when
 * nothing could be seen. The SDK would go on telling either as it was. Histograms too, which cost it too much.
 */
export const metricProducer: MetricProducer = {
  async collect() {
    const { counters, histograms } = kept();
    const counted = [...counters].map(([name, counter]) => counterPoints(name, counter.read()));
    const measured = [...histograms].map(([name, histogram]) => histogramPoints(name, histogram));
    const seen = [...Map.groupBy(await seeAll(), ({ name }) => name)].map(([name, sights]) =>
      gaugePoints(name, sights),
    );
    const scopeMetrics = [{ scope: { name: 'webstore' }, metrics: [...counted, ...measured, ...seen] }];
    return { resourceMetrics: { resource: emptyResource(), scopeMetrics }, errors: [] };
  },
};

function counterPoints(name: MetricName, series: readonly Series[]): MetricData {
  const endTime = hrTime();
  const points = series.map(({ attributes, sinceMs, value }) => {
    const startTime = hrTime(sinceMs);
    return { startTime, endTime, attributes, value };
  });
  return sumOf(name, points, true);
}

function histogramPoints(name: MetricName, histogram: KeptHistogram): MetricData {
  const endTime = hrTime();
  const dataPoints = histogram.read().map(({ attributes, sinceMs, counts, count, sum, min, max }) => {
    const buckets = { boundaries: [...histogram.bounds], counts: [...counts] };
    return { startTime: hrTime(sinceMs), endTime, attributes, value: { buckets, count, sum, min, max } };
  });
  return { ...described(name), dataPointType: DataPointType.HISTOGRAM, dataPoints };
}

function gaugePoints(name: MetricName, sights: readonly Sight[]): MetricData {
  const instrument: Instrument = catalog[name];
  const isShare = instrument.kind === 'up-down';
  const times = { startTime: startedAt, endTime: hrTime() };
  const points = withoutRepeats(sights, isShare).map(({ attributes, value }) => ({ ...times, attributes, value }));
  if (isShare) return sumOf(name, points, false);
  return { ...described(name), dataPointType: DataPointType.GAUGE, dataPoints: points };
}

/** Where two look at one thing its greater value stands, as it would between replicas; shares are added up. */
function withoutRepeats(sights: readonly Sight[], areShares: boolean): readonly Sight[] {
  const series = new Map<string, Sight>();
  for (const sight of sights) {
    const key = JSON.stringify(Object.entries(sight.attributes).sort());
    const { value } = series.get(key) ?? { value: areShares ? 0 : sight.value };
    series.set(key, { ...sight, value: areShares ? value + sight.value : Math.max(value, sight.value) });
  }
  return [...series.values()];
}

interface Point {
  readonly startTime: HrTime;
  readonly endTime: HrTime;
  readonly attributes: Readonly<Record<string, string>>;
  readonly value: number;
}

function sumOf(name: MetricName, dataPoints: Point[], isMonotonic: boolean): MetricData {
  return { ...described(name), dataPointType: DataPointType.SUM, isMonotonic, dataPoints };
}

function described(name: MetricName) {
  const { description, unit } = catalog[name];
  return {
    descriptor: { name, description, unit, valueType: ValueType.DOUBLE },
    aggregationTemporality: AggregationTemporality.CUMULATIVE,
  };
}
