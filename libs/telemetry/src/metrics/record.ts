import { metrics } from '@opentelemetry/api';
import type { Attributes, NameOf } from '../catalog/catalog.js';
import type { Recorded } from './bounded-attributes.js';
import type { Exemplar } from './exemplars.js';
import { Recorders } from './recorders.js';

let current = new Recorders(metrics.getMeterProvider());

/** Counts what has happened: so often, under these attributes. Costs next to nothing where telemetry is off. */
export function count<Name extends NameOf<'counter'>>(name: Name, attributes: Attributes<Name>, times = 1): void {
  now().record(name, times, attributes as Recorded);
}

/** Adds a value to a histogram, in the unit that the catalog says. */
export function measure<Name extends NameOf<'histogram'>>(
  name: Name,
  value: number,
  attributes: Attributes<Name>,
): void {
  now().record(name, value, attributes as Recorded);
}

/** The counters and histograms that the SDK does not keep. */
export function kept(): Pick<Recorders, 'counters' | 'histograms'> {
  return now();
}

/** Values of a histogram's series, with the traces that they are from. */
export function exemplarsOf(name: string, attributes: object): readonly Exemplar[] {
  return now().exemplars.get(name)?.of(attributes) ?? [];
}

function now(): Recorders {
  const provider = metrics.getMeterProvider();
  if (provider !== current.provider) current = new Recorders(provider);
  return current;
}
