import { httpUrl, loadConfig } from '@webstore/config';
import { z } from 'zod';

const milliseconds = (preset: number) => z.coerce.number().int().min(10).max(600_000).default(preset);

/** The keys by which every OpenTelemetry SDK is told. @throws ConfigInvalid */
export function readSettings(environment: Readonly<Record<string, string | undefined>>) {
  return loadConfig(
    {
      OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl(),
      OTEL_EXPORTER_OTLP_PROTOCOL: z.enum(['grpc', 'http/protobuf']).default('http/protobuf'),
      OTEL_SDK_DISABLED: z.enum(['true', 'false']).default('false'),
      // Spans and log records wait for so long for others to be sent with.
      OTEL_BSP_SCHEDULE_DELAY: milliseconds(1_000),
      // As often as Prometheus asks the collector: twice as rarely, every second answer would be the same.
      OTEL_METRIC_EXPORT_INTERVAL: milliseconds(5_000),
      NODE_ENV: z.string().default('development'),
    },
    environment,
  );
}

export type Settings = ReturnType<typeof readSettings>;
