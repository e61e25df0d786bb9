import { Fates } from './fates.js';
import type { ObservedShop } from './observed-shop.js';
import { leaveOpen } from './open-ends.js';
import { Shoppers } from './shopping.js';
import { meetStrangers } from './strangers.js';

const SEED = 20_261_122;
const ORDINARY = 15;

/** A day at the shop in half a minute: at its end every metric of the catalog has something to tell. */
export async function spendADay(observed: ObservedShop): Promise<void> {
  const shoppers = new Shoppers(observed, SEED);
  const fates = new Fates(observed, shoppers);
  await fates.stockShelves();
  for (let at = 0; at < ORDINARY; at += 1) await shoppers.buy();
  await ping(observed);
  await fates.ofGoods();
  await fates.ofPayments();
  await fates.ofNews();
  await meetStrangers(observed);
  await observed.settles();
  await leaveOpen(observed, shoppers, fates);
}

async function ping(observed: ObservedShop): Promise<void> {
  const stranger = await observed.stranger();
  for (let at = 0; at < 3; at += 1) await stranger.get('/ping');
}
