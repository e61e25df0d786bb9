import {
  type Counter,
  createNoopMeter,
  type Histogram,
  type Meter,
  type MeterProvider,
  metrics,
} from '@opentelemetry/api';
import { type Attributes, catalog, type MetricName, type NameOf } from '../catalog/catalog.js';
import type { Instrument } from '../catalog/instrument.js';
import { boundAttributes, losesNames, type Recorded } from './bounded-attributes.js';
import { BoundedCounter } from './bounded-counter.js';

const NOWHERE = createNoopMeter();

type Record<Value = number> = (value: Value, attributes: Recorded) => void;

/** What records in one provider; made when first needed, because an instrument made before its provider stays silent. */
interface Recorders {
  readonly provider: MeterProvider;
  readonly meter: Meter | undefined;
  readonly records: Map<MetricName, Record>;
  readonly bounded: Map<MetricName, BoundedCounter>;
}

let current: Recorders = recordersIn(metrics.getMeterProvider());

/** Counts what has happened: so often, under these attributes. Costs next to nothing where telemetry is off. */
export function count<Name extends NameOf<'counter'>>(name: Name, attributes: Attributes<Name>, times = 1): void {
  record(name, times, attributes as Recorded);
}

/** Adds a value to a histogram, in the unit that the catalog says. */
export function measure<Name extends NameOf<'histogram'>>(
  name: Name,
  value: number,
  attributes: Attributes<Name>,
): void {
  record(name, value, attributes as Recorded);
}

/** The counters whose series come and go; the SDK does not know them. */
export function boundedCounters(): ReadonlyMap<MetricName, BoundedCounter> {
  return now().bounded;
}

function record(name: MetricName, value: number, attributes: Recorded): void {
  const { meter, records, bounded } = now();
  if (!meter) return;
  let to = records.get(name);
  if (!to) {
    to = recordOf(name, meter, bounded);
    records.set(name, to);
  }
  to(value, attributes);
}

function now(): Recorders {
  const provider = metrics.getMeterProvider();
  if (provider !== current.provider) current = recordersIn(provider);
  return current;
}

function recordersIn(provider: MeterProvider): Recorders {
  const meter = provider.getMeter('webstore');
  return { provider, meter: meter === NOWHERE ? undefined : meter, records: new Map(), bounded: new Map() };
}

function recordOf(name: MetricName, meter: Meter, counters: Map<MetricName, BoundedCounter>): Record {
  const instrument: Instrument = catalog[name];
  if (losesNames(instrument)) {
    const counter = new BoundedCounter(instrument);
    counters.set(name, counter);
    return (times, attributes) => counter.add(times, attributes);
  }
  const made = make(name, instrument, meter);
  const bounded = boundAttributes(instrument, () => undefined);
  return bounded ? (value, attributes) => made(value, bounded(attributes)) : made;
}

function make(name: MetricName, { kind, unit, description, buckets }: Instrument, meter: Meter): Record {
  if (kind === 'counter') {
    const counter: Counter = meter.createCounter(name, { unit, description });
    return (times, attributes) => counter.add(times, attributes);
  }
  const advice = { explicitBucketBoundaries: [...(buckets ?? [])] };
  const histogram: Histogram = meter.createHistogram(name, { unit, description, advice });
  return (value, attributes) => histogram.record(value, attributes);
}
