import { join } from 'node:path';
import { writeScaledConfiguration } from '@webstore/control-room';
import { findObservers, OBSERVERS, ObserverSet } from '@webstore/observability';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { MAIN } from '@webstore/whole-shop';
import { LogWitness } from '../witness/log-witness.js';
import { ObserversWitness } from '../witness/observers-witness.js';
import { PushedMetrics } from '../witness/pushed-metrics.js';
import type { Witness } from '../witness/witness.js';

/** Only here time passes faster: what the other rules watch, as a reconciliation each minute, keeps its pace. */
const HASTENED_RULES = ['prometheus/rules/security.yml'];
/** Of two samples, with room for one that is late; Prometheus fetches one each second here. */
const SHORTEST_WINDOW_MS = 3_000;

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
  const programs = await findObservers(process.env);
  if (OBSERVERS.some(({ name }) => !programs.has(name))) return readOutput();
  const observers = await ObserverSet.open({ programs, makeRoot: (folder) => writeHastenedRoot(folder, scale) });
  const [prometheus, alertmanager, loki] = [
    observers.at('prometheus'),
    observers.at('alertmanager'),
    observers.at('loki'),
  ];
  return {
    witness: new ObserversWitness({ prometheus, alertmanager, loki }),
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

async function writeHastenedRoot(folder: string, factor: number): Promise<string> {
  const root = join(folder, 'hastened');
  const scale = { factor, shortestWindowMs: SHORTEST_WINDOW_MS, ruleFiles: HASTENED_RULES };
  await writeScaledConfiguration(REPOSITORY_ROOT, root, scale);
  return root;
}
