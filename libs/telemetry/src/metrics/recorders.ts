import { createNoopMeter, type Meter, type MeterProvider } from '@opentelemetry/api';
import { catalog, type MetricName } from '../catalog/catalog.js';
import type { Instrument } from '../catalog/instrument.js';
import { boundAttributes, losesNames, type Recorded } from './bounded-attributes.js';
import { BoundedCounter } from './bounded-counter.js';
import { Exemplars } from './exemplars.js';

const NOWHERE = createNoopMeter();

type Recorder = (value: number, attributes: Recorded) => void;

/** What records in one provider; made when first needed, because an instrument made before its provider stays silent. */
export class Recorders {
  /** Counters whose series come and go; the SDK does not know them. */
  readonly bounded = new Map<MetricName, BoundedCounter>();
  readonly exemplars = new Map<string, Exemplars>();
  private readonly recorders = new Map<MetricName, Recorder>();
  private readonly meter: Meter | undefined;

  constructor(readonly provider: MeterProvider) {
    const meter = provider.getMeter('webstore');
    this.meter = meter === NOWHERE ? undefined : meter;
  }

  record(name: MetricName, value: number, attributes: Recorded): void {
    if (!this.meter) return;
    let record = this.recorders.get(name);
    if (!record) {
      record = this.recorderOf(name, this.meter);
      this.recorders.set(name, record);
    }
    record(value, attributes);
  }

  private recorderOf(name: MetricName, meter: Meter): Recorder {
    const instrument: Instrument = catalog[name];
    if (losesNames(instrument)) return this.boundedCounter(name, instrument);
    const record =
      instrument.kind === 'counter' ? counter(name, instrument, meter) : this.histogram(name, instrument, meter);
    const bounded = boundAttributes(instrument, () => undefined);
    return bounded ? (value, attributes) => record(value, bounded(attributes)) : record;
  }

  private boundedCounter(name: MetricName, instrument: Instrument): Recorder {
    const kept = new BoundedCounter(instrument);
    this.bounded.set(name, kept);
    return (times, attributes) => kept.add(times, attributes);
  }

  private histogram(
    name: MetricName,
    { unit, description, buckets = [], hasExemplars }: Instrument,
    meter: Meter,
  ): Recorder {
    const advice = { explicitBucketBoundaries: [...buckets] };
    const histogram = meter.createHistogram(name, { unit, description, advice });
    if (!hasExemplars) return (value, attributes) => histogram.record(value, attributes);
    const exemplars = new Exemplars(buckets);
    this.exemplars.set(name, exemplars);
    return (value, attributes) => {
      histogram.record(value, attributes);
      exemplars.keep(value, attributes);
    };
  }
}

function counter(name: MetricName, { unit, description }: Instrument, meter: Meter): Recorder {
  const made = meter.createCounter(name, { unit, description });
  return (times, attributes) => made.add(times, attributes);
}
