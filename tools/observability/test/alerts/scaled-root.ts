import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeScaledConfiguration } from '@webstore/control-room';
import { REPOSITORY_ROOT } from '@webstore/parts';

const FACTOR = 30;
const SHORTEST_WINDOW_MS = 5_000;
const COLLECTOR = 'otel-collector/collector.yml';
const QUEUE = 'queue_size: 268435456';
const SMALL_QUEUE = 'queue_size: 1048576';

/** The configuration with its clocks set forward, and queues as much smaller as a test can fill. */
export async function writeScaledRoot(folder: string): Promise<string> {
  const root = join(folder, 'scaled');
  await writeScaledConfiguration(REPOSITORY_ROOT, root, { factor: FACTOR, shortestWindowMs: SHORTEST_WINDOW_MS });
  const collector = await readFile(join(root, COLLECTOR), 'utf8');
  if (!collector.includes(QUEUE)) throw new Error(`${COLLECTOR} has no ${QUEUE}`);
  await writeFile(join(root, COLLECTOR), collector.replaceAll(QUEUE, SMALL_QUEUE));
  return root;
}
