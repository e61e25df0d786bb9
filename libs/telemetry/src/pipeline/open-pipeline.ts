import { setTimeout as pause } from 'node:timers/promises';
import { context, logs, trace } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace';
import { openMeterProvider } from '../metrics/open-meter-provider.js';
import type { Settings } from '../settings.js';
import type { ContextStorage } from './context-storage.js';
import { openExporters } from './exporters.js';
import { RecordingTracers } from './recording-tracers.js';

export interface Pipeline {
  /** Sends what is left, for two seconds at most: a collector that does not answer keeps no process from ending. */
  stop(): Promise<void>;
}

const LAST_WORDS_MS = 2_000;
const EXPORT_MS = 5_000;
// A minute of a busy checkout, or a few MB; what comes on top while the collector is away is dropped and counted.
const QUEUE = 8_192;

/** From here on spans, metrics and log records have a place to go to, in all of the process. */
export async function openPipeline(
  settings: Settings,
  resource: Resource,
  contexts: ContextStorage,
): Promise<Pipeline> {
  const exporters = await openExporters(settings);
  const intervalMs = settings.OTEL_METRIC_EXPORT_INTERVAL;
  const timeoutMs = Math.min(intervalMs, EXPORT_MS);
  const meters = openMeterProvider({ resource, exporter: exporters.metrics, intervalMs, timeoutMs });
  const queue = {
    scheduledDelayMillis: settings.OTEL_BSP_SCHEDULE_DELAY,
    maxQueueSize: QUEUE,
    exportTimeoutMillis: EXPORT_MS,
    selfObsMeterProvider: meters,
  };
  const spans = new BatchSpanProcessor({ ...queue, exporter: exporters.spans });
  const loggers = new LoggerProvider({
    resource,
    processors: [new BatchLogRecordProcessor({ ...queue, exporter: exporters.logRecords })],
  });
  context.setGlobalContextManager(contexts);
  trace.setGlobalTracerProvider(new RecordingTracers(resource, (span) => spans.onEnd(span)));
  logs.setGlobalLoggerProvider(loggers);
  const shutDown = () => Promise.allSettled([spans, loggers, meters].map((source) => source.shutdown()));
  return { stop: async () => void (await Promise.race([shutDown(), pause(LAST_WORDS_MS)])) };
}
