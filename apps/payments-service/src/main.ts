import { startTelemetry } from '@webstore/telemetry';

await startTelemetry('payments-service');
await import('./serve.js');
