import { type OrderEventType, orderSchema } from '@webstore/contracts';
import type { Journal } from './journal.js';
import { poll } from './poll.js';
import type { ShopClient } from './shop-client.js';

const AWAITED: readonly OrderEventType[] = ['OrderShipped', 'CrmUpdated'];

/** Follows the order's timeline until the parcel is under way and the CRM knows. */
export async function waitForDelivery(client: ShopClient, orderId: string, journal: Journal): Promise<void> {
  const look = async () => {
    const { timeline } = await client.read(`/orders/${orderId}`, orderSchema);
    const types = timeline.map(({ type }) => type);
    return AWAITED.every((type) => types.includes(type)) ? types : undefined;
  };
  const wait = () => poll(`order ${orderId} is not shipped and told to the CRM`, look);
  await journal.step('wait for the parcel', wait, (types) => types.join(' → '));
}
