/** For tests: what a process has recorded, without a collector. */
export { catalog } from './catalog/catalog.js';
export type { AttributeRule, Instrument } from './catalog/instrument.js';
export { prometheusName } from './catalog/prometheus-name.js';
export { type Meters, openMeters, type Point } from './metrics/meters.js';
export { outsideCatalog } from './metrics/outside-catalog.js';
