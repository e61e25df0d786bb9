import type { FuzzShop } from './fuzz-shop.js';
import type { FuzzRequest } from './request-arbitrary.js';
import { Sender } from './sender.js';

const AT_ONCE = 32;
const WARM_UP_SHARE = 0.2;
const LOOK_AROUND: FuzzRequest = {
  ...{ method: 'GET', path: '/countries', headers: {}, body: undefined },
  ...{ shopper: 0, address: 0 },
};

/** One address asks as often as this and is refused. Returns by how many MB the shop grew of it. */
export async function flood(shop: FuzzShop, requests: number): Promise<number> {
  const sender = new Sender(shop.address, [], 1);
  await send(sender, requests * WARM_UP_SHARE);
  const before = await shop.memoryMb();
  await send(sender, requests);
  sender.close();
  return (await shop.memoryMb()) - before;
}

async function send(sender: Sender, requests: number): Promise<void> {
  const until = sender.sent + requests;
  const ask = async () => {
    while (sender.sent < until) await sender.send(LOOK_AROUND);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
}
