import type { Chore, Part, Surroundings } from './part.js';

/** Nobody listens on port 1: what is not there refuses at once. */
const NOBODY = 'http://127.0.0.1:1';

const addressOf = ({ addresses }: Surroundings, name: string) => addresses[name] ?? NOBODY;

const mock = (name: string, port: number, environment: Part['environment'] = () => ({})): Part => ({
  name,
  kind: 'mock',
  entry: `external-mocks/${name}/dist/main.js`,
  port,
  readyPath: '/health/ready',
  after: [],
  environment,
});

// Orders outlive a restart of the shop, and so must the money that was paid for them.
const paymentProvider = mock(
  'payment-provider',
  3011,
  ({ folder }): Record<string, string> =>
    folder === undefined ? {} : { JOURNAL_FILE: `${folder}/provider-ledger.jsonl` },
);

const service = (name: string, port: number, more: Pick<Part, 'after' | 'environment'>): Part => ({
  name,
  kind: 'service',
  entry: `apps/${name}/dist/main.js`,
  port,
  readyPath: '/health/ready',
  after: more.after,
  environment: (surroundings) => ({
    DATABASE_URL: surroundings.databaseUrl,
    SERVICE_TOKEN: surroundings.serviceToken,
    ...more.environment(surroundings),
  }),
});

const mainService = service('main-service', 8000, {
  after: ['payments-service', 'promotions-service', 'inventory'],
  environment: (surroundings) => ({
    REDIS_URL: surroundings.redisUrl,
    PAYMENTS_URL: addressOf(surroundings, 'payments-service'),
    PROMOTIONS_URL: addressOf(surroundings, 'promotions-service'),
    INVENTORY_URL: addressOf(surroundings, 'inventory'),
    ...(surroundings.addresses['storefront'] && { STOREFRONT_URL: surroundings.addresses['storefront'] }),
  }),
});

const paymentsService = service('payments-service', 8081, {
  after: ['payment-provider'],
  environment: (surroundings) => ({ PROVIDER_URL: addressOf(surroundings, 'payment-provider') }),
});

const promotionsService = service('promotions-service', 8082, { after: [], environment: () => ({}) });

const fulfillmentWorker = service('fulfillment-worker', 8083, {
  after: ['payments-service', 'promotions-service', 'inventory', 'crm'],
  environment: (surroundings) => ({
    PAYMENTS_URL: addressOf(surroundings, 'payments-service'),
    PROMOTIONS_URL: addressOf(surroundings, 'promotions-service'),
    INVENTORY_URL: addressOf(surroundings, 'inventory'),
    CRM_URL: addressOf(surroundings, 'crm'),
  }),
});

const storefront: Part = {
  name: 'storefront',
  kind: 'storefront',
  entry: 'apps/storefront-server/dist/main.js',
  port: 3001,
  readyPath: '/health/ready',
  after: ['main-service'],
  environment: (surroundings) => ({ API_URL: addressOf(surroundings, 'main-service') }),
};

/** Every process of the shop, in the order of the board. */
export const PARTS: readonly Part[] = [
  paymentProvider,
  mock('crm', 3002),
  mock('inventory', 3003),
  paymentsService,
  promotionsService,
  mainService,
  fulfillmentWorker,
  storefront,
];

/** The schemas of the one database; each app brings its own, in any order. */
export const MIGRATIONS: readonly Chore[] = [mainService, paymentsService, promotionsService].map((part) => ({
  name: `migrate ${part.name}`,
  entry: part.entry.replace(/main\.js$/, 'migrate.js'),
  environment: part.environment,
}));

/** Fills the shelves and the history; does nothing where that is done. Comes after the migrations. */
export const SEED: Chore = {
  name: 'seed',
  entry: 'apps/main-service/dist/seed/main.js',
  environment: mainService.environment,
};

/** The part of this name. @throws Error if there is none. */
export function partNamed(name: string): Part {
  const part = PARTS.find((candidate) => candidate.name === name);
  if (!part) throw new Error(`The shop has no part ${name}`);
  return part;
}
