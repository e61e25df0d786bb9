import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ALERT_INBOX } from './alert-inbox.js';
import type { ObserverName, Place } from './observer.js';

/** Where the configuration of an Alertmanager on this machine lies. */
export function alertmanagerConfiguration({ folder }: Place): string {
  return join(folder, 'alertmanager' satisfies ObserverName, 'configuration', 'alertmanager.yml');
}

/** The configuration of the repository, with the inbox of this machine: Alertmanager reads no environment. */
export async function writeAlertmanagerConfiguration(place: Place): Promise<void> {
  const committed = await readFile(join(place.root, 'alertmanager/alertmanager.yml'), 'utf8');
  const inContainers = `http://${ALERT_INBOX.name}:${ALERT_INBOX.port}/`;
  const file = alertmanagerConfiguration(place);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, committed.replaceAll(inContainers, `http://127.0.0.1:${place.ports['alert-inbox']}/`));
}
