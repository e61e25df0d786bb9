import { startTelemetry } from '@webstore/telemetry';

await startTelemetry('promotions-service', import.meta.url);
await import('./serve.js');
