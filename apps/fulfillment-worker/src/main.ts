import { startTelemetry } from '@webstore/telemetry';

await startTelemetry('fulfillment-worker', import.meta.url);
await import('./serve.js');
