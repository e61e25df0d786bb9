import type { Instrument } from '../catalog/instrument.js';
import { boundAttributes, type Recorded } from './bounded-attributes.js';

/** What one combination of attributes has come to. */
export interface Series {
  readonly attributes: Recorded;
  /** By the clock of the process. */
  readonly sinceMs: number;
  value: number;
}

/**
 * A counter whose series end when an attribute loses its name: a counter of the SDK never forgets one. What comes after is
 * counted as `other`, and a name that comes back begins at 0 like that of a new process.
 */
export class BoundedCounter {
  private readonly series = new Map<string, Series>();
  private readonly bounded: (recorded: Recorded) => Recorded;

  private readonly names: readonly string[];

  constructor(instrument: Instrument) {
    this.names = Object.keys(instrument.attributes);
    this.bounded =
      boundAttributes(instrument, (attribute, value) => this.end(attribute, value)) ?? ((recorded) => recorded);
  }

  add(times: number, recorded: Recorded): void {
    const attributes = this.bounded(recorded);
    const key = this.names.map((name) => attributes[name] ?? '').join('\0');
    const known = this.series.get(key);
    if (known) known.value += times;
    else this.series.set(key, { attributes, sinceMs: performance.now(), value: times });
  }

  read(): readonly Series[] {
    return [...this.series.values()];
  }

  private end(attribute: string, value: string): void {
    for (const [key, { attributes }] of this.series) if (attributes[attribute] === value) this.series.delete(key);
  }
}
