import { OBSERVER_PORTS } from '@webstore/observability';
import { readRunRecord } from '@webstore/parts';
import { ObserversWitness } from '../witness/observers-witness.js';
import type { Stage } from './own-shop.js';

/**
 * A shop that runs already, with the observers that the launcher has started, or else those at their usual ports. Its windows
 * are those of earnest, so that the slow attacks take their time.
 */
export async function visitShop(target: string): Promise<Stage> {
  const record = await readRunRecord();
  const addressOf = (name: 'prometheus' | 'alertmanager' | 'loki') =>
    record?.parts.find((part) => part.name === name)?.address ?? `http://127.0.0.1:${OBSERVER_PORTS[name]}`;
  const addresses = {
    prometheus: addressOf('prometheus'),
    alertmanager: addressOf('alertmanager'),
    loki: addressOf('loki'),
  };
  return { shop: target.replace(/\/$/, ''), witness: new ObserversWitness(addresses), close: async () => undefined };
}
