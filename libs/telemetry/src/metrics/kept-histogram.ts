import type { Instrument } from '../catalog/instrument.js';
import { boundAttributes, type Recorded } from './bounded-attributes.js';

/** What the values of one combination of attributes have come to. */
export interface Spread {
  readonly attributes: Recorded;
  /** By the clock of the process. */
  readonly sinceMs: number;
  /** How many were at most the bound of the same place; the last place has what was greater than all. */
  readonly counts: number[];
  count: number;
  sum: number;
  min: number;
  max: number;
}

/**
 * A histogram whose series are kept by us. The SDK's own writes all attributes into a text for each value, to find the series
 * by; here attributes that come frozen, as a route's do, find theirs at once. None of its attributes may lose a name.
 */
export class KeptHistogram {
  readonly bounds: readonly number[];
  private readonly names: readonly string[];
  private readonly bounded: (recorded: Recorded) => Recorded;
  private readonly byKey = new Map<string, Spread>();
  private readonly byFrozen = new WeakMap<Recorded, Spread>();

  constructor(instrument: Instrument) {
    this.bounds = instrument.buckets ?? [];
    this.names = Object.keys(instrument.attributes);
    this.bounded = boundAttributes(instrument, () => undefined) ?? ((recorded) => recorded);
  }

  record(value: number, recorded: Recorded): void {
    const spread = this.byFrozen.get(recorded) ?? this.find(recorded);
    const at = this.bounds.findIndex((bound) => value <= bound);
    const place = at === -1 ? this.bounds.length : at;
    spread.counts[place] = (spread.counts[place] ?? 0) + 1;
    spread.count += 1;
    spread.sum += value;
    spread.min = Math.min(spread.min, value);
    spread.max = Math.max(spread.max, value);
  }

  read(): readonly Spread[] {
    return [...this.byKey.values()];
  }

  private find(recorded: Recorded): Spread {
    const attributes = this.bounded(recorded);
    const key = this.names.map((name) => attributes[name] ?? '').join('\0');
    const spread = this.byKey.get(key) ?? this.begin(attributes);
    this.byKey.set(key, spread);
    if (Object.isFrozen(recorded)) this.byFrozen.set(recorded, spread);
    return spread;
  }

  private begin(attributes: Recorded): Spread {
    const counts = Array.from({ length: this.bounds.length + 1 }, () => 0);
    const nothing = { count: 0, sum: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
    return { attributes, sinceMs: performance.now(), counts, ...nothing };
  }
}
