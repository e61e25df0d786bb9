import { startTelemetry } from '@webstore/telemetry';

await startTelemetry('payments-service', import.meta.url);
await import('./serve.js');
