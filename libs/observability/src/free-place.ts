import { freePort } from '@webstore/backing-services';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { OBSERVER_PORTS, type Place, type PortName } from './observer.js';

/** A place on free ports, for observers that run beside others and are gone afterwards. */
export async function freePlace(folder: string): Promise<Place> {
  const ports: Partial<Record<PortName, number>> = {};
  const taken = new Set<number>();
  for (const name of Object.keys(OBSERVER_PORTS) as PortName[]) {
    ports[name] = await freePort(undefined, taken);
    taken.add(ports[name]);
  }
  return {
    root: REPOSITORY_ROOT,
    folder,
    ports: ports as Place['ports'],
    storefrontOrigins: ['http://localhost:3001', 'http://127.0.0.1:3001'],
  };
}
