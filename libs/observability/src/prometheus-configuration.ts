import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObserverName, Place, PortName } from './observer.js';

/** Whom Prometheus asks, by the file in `prometheus/targets` that says where it is. */
export const TARGETS: Readonly<Record<string, readonly PortName[]>> = {
  shop: ['collector-metrics'],
  collector: ['collector-self-metrics'],
  alertmanager: ['alertmanager'],
  observers: ['prometheus', 'alertmanager', 'loki', 'tempo'],
};

const LABELLED: ReadonlySet<string> = new Set(['observers']);

/** Where the configuration of a Prometheus on this machine lies. */
export function prometheusConfiguration({ folder }: Place): string {
  return join(folder, 'prometheus' satisfies ObserverName, 'configuration');
}

/** The configuration of the repository, with targets of this machine: Prometheus reads no environment. */
export async function writePrometheusConfiguration(place: Place): Promise<void> {
  const folder = prometheusConfiguration(place);
  await rm(folder, { recursive: true, force: true });
  await cp(join(place.root, 'prometheus'), folder, { recursive: true });
  await mkdir(join(folder, 'targets'), { recursive: true });
  await Promise.all(
    Object.entries(TARGETS).map(([file, names]) =>
      writeFile(join(folder, 'targets', `${file}.yml`), targetsFile(file, names, place)),
    ),
  );
}

/** JSON is YAML, too. */
function targetsFile(file: string, names: readonly PortName[], { ports }: Place): string {
  const groups = names.map((name) => ({
    targets: [`127.0.0.1:${ports[name]}`],
    ...(LABELLED.has(file) && { labels: { observer: name } }),
  }));
  return `${JSON.stringify(groups, null, 2)}\n`;
}
