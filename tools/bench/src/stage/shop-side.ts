import type { RunningPart } from '@webstore/parts';
import type { Environment, Stage } from './stage.js';

/** Products of the usual catalog, and of the large one. */
export const USUAL = 1_000;
export const LARGE = 100_000;

/** Main with its catalog cache as warm as can be, or with none. */
export function main(
  stage: Stage,
  catalog: 'cached' | 'uncached',
  { products = USUAL, telemetry = {} }: MainOptions = {},
): Promise<RunningPart> {
  const environment = { CATALOG_CACHE_MS: catalog === 'cached' ? '60000' : '0', ...telemetry };
  const as = `main-service ${catalog} ${products}${mark(telemetry)}`;
  return stage.part('main-service', { as, products, environment });
}

export interface MainOptions {
  readonly products?: number;
  /** What it is told of a collector. */
  readonly telemetry?: Environment;
}

/** What a part is told that is to be observed. */
export async function observed(stage: Stage): Promise<MainOptions> {
  return { telemetry: { OTEL_EXPORTER_OTLP_ENDPOINT: (await sink(stage)).address } };
}

export function sink(stage: Stage): Promise<RunningPart> {
  return stage.floor('sink', {});
}

function mark(telemetry: Environment): string {
  return Object.keys(telemetry).length > 0 ? ' observed' : '';
}

/** Main with the services and third parties that a checkout calls. The worker stays out: it is not the shopper's wait. */
export async function mainWithNeighbours(stage: Stage, { telemetry = {} }: MainOptions = {}): Promise<Neighbourhood> {
  const at = { products: USUAL };
  await Promise.all([stage.part('payment-provider', at), stage.part('inventory', at)]);
  const part = (name: string, environment: Environment = {}) =>
    stage.part(name, { ...at, as: `${name}${mark(telemetry)}`, environment: { ...telemetry, ...environment } });
  const others = await Promise.all([part('payments-service'), part('promotions-service')]);
  const [payments, promotions] = others;
  const addresses = { PAYMENTS_URL: payments.address, PROMOTIONS_URL: promotions.address };
  const as = `main-service with neighbours${mark(telemetry)}`;
  const shop = await stage.part('main-service', { ...at, as, environment: { ...telemetry, ...addresses } });
  return { shop, others };
}

export interface Neighbourhood {
  readonly shop: RunningPart;
  readonly others: readonly RunningPart[];
}

export async function floor(stage: Stage): Promise<RunningPart> {
  const payment = await stage.floor('payment', {});
  return stage.floor('main', { DATABASE_URL: await stage.store(USUAL), PAYMENT_URL: payment.address });
}
