type Environment = Readonly<Record<string, string | undefined>>;

/** Where a process pushes its signals (OTLP); undefined where telemetry is off, and then nothing of it is loaded. */
export function collectorAddress(environment: Environment): string | undefined {
  if (environment['OTEL_SDK_DISABLED'] === 'true') return undefined;
  return environment['OTEL_EXPORTER_OTLP_ENDPOINT'] || undefined;
}
