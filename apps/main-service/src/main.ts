import { startTelemetry } from '@webstore/telemetry';

await startTelemetry('main-service');
await import('./serve.js');
