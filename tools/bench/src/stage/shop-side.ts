import type { RunningPart } from '@webstore/parts';
import type { Stage } from './stage.js';

/** Products of the usual catalog, and of the large one. */
export const USUAL = 1_000;
export const LARGE = 100_000;

/** Main with its catalog cache as warm as can be, or with none. */
export function main(stage: Stage, catalog: 'cached' | 'uncached', products = USUAL): Promise<RunningPart> {
  const environment = { CATALOG_CACHE_MS: catalog === 'cached' ? '60000' : '0' };
  return stage.part('main-service', { as: `main-service ${catalog} ${products}`, products, environment });
}

/** Main with the services and third parties that a checkout calls. The worker stays out: it is not the shopper's wait. */
export async function mainWithNeighbours(stage: Stage): Promise<{ shop: RunningPart; others: RunningPart[] }> {
  const at = { products: USUAL };
  await Promise.all([stage.part('payment-provider', at), stage.part('inventory', at)]);
  const others = await Promise.all([stage.part('payments-service', at), stage.part('promotions-service', at)]);
  const shop = await stage.part('main-service', { ...at, as: 'main-service with neighbours' });
  return { shop, others };
}

export async function floor(stage: Stage): Promise<RunningPart> {
  const payment = await stage.floor('payment', {});
  return stage.floor('main', { DATABASE_URL: await stage.store(USUAL), PAYMENT_URL: payment.address });
}
