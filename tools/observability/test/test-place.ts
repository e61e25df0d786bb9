import { freePlace, type Place } from '@webstore/observability';

/** A place on free ports, where nothing is kept but what tail sampling must keep. */
export async function testPlace(folder: string): Promise<Place> {
  return { ...(await freePlace(folder)), restPercentage: 0 };
}
