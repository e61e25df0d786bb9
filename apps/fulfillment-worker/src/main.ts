import { startTelemetry } from '@webstore/telemetry';

await startTelemetry('fulfillment-worker');
await import('./serve.js');
