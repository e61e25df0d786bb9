import { type Country, markets } from '@webstore/contracts';
import { buy } from './buy.js';
import { comparePayment } from './compare-payment.js';
import { fillCart } from './fill-cart.js';
import type { ShopAddresses } from './find-shop.js';
import type { Journal } from './journal.js';
import { lookAround } from './look-around.js';
import { ShopClient } from './shop-client.js';
import { signUp } from './sign-up.js';
import { waitForDelivery } from './wait-for-delivery.js';

/** What the shopper wants. */
export interface Wish {
  readonly country: Country;
  readonly coupon: string | undefined;
}

/** One purchase from the door to the parcel, step by step. @throws StepFailed */
export async function walkThrough(shop: ShopAddresses, wish: Wish, journal: Journal): Promise<void> {
  const { country } = wish;
  journal.heading(`${country}  ${markets[country].name}, ${markets[country].currency}`);
  const client = await signUp(new ShopClient(shop.address), journal);
  const products = await lookAround(client, country, journal);
  await fillCart(client, { ...wish, products }, journal);
  const { order, tries } = await buy(client, wish, journal);
  const confirmedAt = performance.now();
  await waitForDelivery(client, order.order_id, journal);
  const shippedAfterMs = Math.round(performance.now() - confirmedAt);
  const inLedger = await comparePayment(shop.provider, order, journal);
  journal.bought({
    country,
    orderId: order.order_id,
    total: order.total.formatted,
    shippedAfterMs,
    tries,
    inLedger,
  });
}
