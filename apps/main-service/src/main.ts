import { startTelemetry } from '@webstore/telemetry';

await startTelemetry('main-service', import.meta.url);
await import('./serve.js');
