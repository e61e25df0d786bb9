/** What the processes of the shop tell of themselves, pushed to a collector. The SDK is not loaded where there is none. */
export type { Attributes, MetricName } from './catalog/catalog.js';
export { orOther } from './catalog/or-other.js';
export { collectorAddress } from './collector-address.js';
export { type Look, type Observation, observe, type Saw } from './metrics/observe.js';
export { count, measure } from './metrics/record.js';
export { redact } from './redact.js';
export { startTelemetry, stopTelemetry } from './start-telemetry.js';
