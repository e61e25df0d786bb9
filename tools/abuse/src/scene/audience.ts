import { MAIN } from '@webstore/whole-shop';
import { LogWitness } from '../witness/log-witness.js';
import { ObserversWitness } from '../witness/observers-witness.js';
import { PushedMetrics } from '../witness/pushed-metrics.js';
import type { Witness } from '../witness/witness.js';
import { Observers } from './observers.js';

/** Who looks on, and what parts are told so that they are seen. */
export interface Audience {
  readonly witness: Witness;
  readonly environment: (part: string) => Readonly<Record<string, string>>;
  /** Hears what the main service writes to its output. */
  readonly onLine: (line: string) => void;
  close(): Promise<void>;
}

/** The observers where all their programs are on this machine; otherwise whoever reads what the main service tells. */
export async function openAudience(scale: number): Promise<Audience> {
  const observers = await Observers.open(scale);
  if (!observers) return readOutput();
  return {
    witness: new ObserversWitness(observers.addresses),
    environment: () => observers.environment,
    onLine: () => undefined,
    close: () => observers.close(),
  };
}

/** Of the other parts nothing is judged: they push nothing. */
async function readOutput(): Promise<Audience> {
  const pushed = await PushedMetrics.open();
  const witness = new LogWitness(pushed);
  return {
    witness,
    environment: (part) => (part === MAIN ? pushed.environment : {}),
    onLine: (line) => witness.read(line),
    close: async () => pushed.close(),
  };
}
