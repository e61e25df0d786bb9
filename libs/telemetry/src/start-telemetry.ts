import { collectorAddress } from './collector-address.js';
import type { Observation } from './observe-process.js';

let running: Observation | undefined;

/**
 * Observes this process from now on, where the environment names a collector; otherwise nothing is loaded. To be awaited
 * before anything else is imported. Settings that are wrong end the process, each of them named.
 */
export async function startTelemetry(service: string): Promise<void> {
  if (collectorAddress(process.env) === undefined) return;
  try {
    const { observeProcess } = await import('./observe-process.js');
    running = await observeProcess({ service, environment: process.env });
  } catch (error) {
    process.stderr.write(`${service} cannot start. ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** Sends what is left, for as long as an ending process may take; then nothing is observed any more. Never throws. */
export async function stopTelemetry(): Promise<void> {
  const stopping = running;
  running = undefined;
  await stopping?.stop();
}
