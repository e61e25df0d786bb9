import { freePort } from '@webstore/backing-services';
import { OBSERVER_PORTS, type Place, type PortName } from '@webstore/observability';
import { REPOSITORY_ROOT } from '@webstore/parts';

/** A place on free ports, where nothing is kept but what tail sampling must keep. */
export async function testPlace(folder: string): Promise<Place> {
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
    restPercentage: 0,
  };
}
