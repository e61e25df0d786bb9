import { ConnectionsTaken } from '@webstore/whole-shop';
import type { FaultOf } from '../scenario.js';
import type { Begin } from './fault.js';

/** Others take every connection of PostgreSQL, those of the shop too, and keep them. */
export const connections: Begin<FaultOf<'connections'>> = async (_, { shop }) => {
  const taken = new ConnectionsTaken(shop.postgres.url);
  return async () => void (await taken.letGo());
};
