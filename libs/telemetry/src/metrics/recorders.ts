import { createNoopMeter, type Meter, type MeterProvider } from '@opentelemetry/api';
import { catalog, type MetricName } from '../catalog/catalog.js';
import type { Instrument } from '../catalog/instrument.js';
import { boundAttributes, losesNames, type Recorded } from './bounded-attributes.js';
import { BoundedCounter } from './bounded-counter.js';
import { Exemplars } from './exemplars.js';
import { KeptHistogram } from './kept-histogram.js';

const NOWHERE = createNoopMeter();

type Recorder = (value: number, attributes: Recorded) => void;

/** What records in one provider; made when first needed, because an instrument made before its provider stays silent. */
export class Recorders {
  /** Counters whose series come and go, and histograms: the SDK does not know them. */
  readonly counters = new Map<MetricName, BoundedCounter>();
  readonly histograms = new Map<MetricName, KeptHistogram>();
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
    if (instrument.kind === 'histogram') return this.histogram(name, instrument);
    if (losesNames(instrument)) return this.boundedCounter(name, instrument);
    const record = counter(name, instrument, meter);
    const bounded = boundAttributes(instrument, () => undefined);
    return bounded ? (value, attributes) => record(value, bounded(attributes)) : record;
  }

  private boundedCounter(name: MetricName, instrument: Instrument): Recorder {
    const kept = new BoundedCounter(instrument);
    this.counters.set(name, kept);
    return (times, attributes) => kept.add(times, attributes);
  }

  private histogram(name: MetricName, instrument: Instrument): Recorder {
    const kept = new KeptHistogram(instrument);
    this.histograms.set(name, kept);
    if (!instrument.hasExemplars) return (value, attributes) => kept.record(value, attributes);
    const exemplars = new Exemplars(kept.bounds);
    this.exemplars.set(name, exemplars);
    return (value, attributes) => {
      kept.record(value, attributes);
      exemplars.keep(value, attributes);
    };
  }
}

function counter(name: MetricName, { unit, description }: Instrument, meter: Meter): Recorder {
  const made = meter.createCounter(name, { unit, description });
  return (times, attributes) => made.add(times, attributes);
}
