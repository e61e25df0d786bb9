import { startTelemetry } from '@webstore/telemetry';

await startTelemetry('promotions-service');
await import('./serve.js');
