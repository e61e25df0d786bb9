import { afterPayment } from './after-payment.js';
import { guarantees } from './guarantees.js';
import type { AttributesOf, Instrument, Kind } from './instrument.js';
import { journey } from './journey.js';
import { platform } from './platform.js';
import { protection } from './protection.js';

/** Every instrument of the shop, by its OpenTelemetry name. What is not here cannot be recorded. */
export const catalog = { ...journey, ...protection, ...afterPayment, ...guarantees, ...platform } as const;

/** The catalog as it is told: by chapter. */
export const chapters = {
  'The journey': journey,
  Protection: protection,
  'After the payment': afterPayment,
  'The guarantees': guarantees,
  Processes: platform,
} as const;

export type Catalog = typeof catalog;
export type MetricName = keyof Catalog;

export type NameOf<K extends Kind> = {
  [Name in MetricName]: Catalog[Name]['kind'] extends K ? Name : never;
}[MetricName];

export type Attributes<Name extends MetricName> = AttributesOf<Catalog[Name]>;

export const instruments = Object.entries(catalog) as readonly [MetricName, Instrument][];
