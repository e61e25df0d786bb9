/** What a folder may import; beyond that, any folder may import those of `ground`. */
export interface Folders {
  readonly ground: readonly string[];
  readonly mayImport: Readonly<Record<string, readonly string[]>>;
}

/** The order of the folders within the apps: the business first, then what it stands on. */
export const folders: Readonly<Record<string, Folders>> = {
  'apps/main-service': {
    ground: ['backing', 'config'],
    mayImport: {
      catalog: ['paging', 'analytics'],
      cart: ['catalog', 'clients', 'idempotency', 'security', 'analytics'],
      checkout: ['cart', 'stock', 'clients', 'idempotency', 'security', 'analytics'],
      orders: ['catalog', 'stock', 'paging', 'idempotency', 'security'],
      accounts: ['security', 'analytics'],

      stock: [],
      paging: [],
      clients: [],
      idempotency: ['security'],
      security: ['tell-commands'],
      analytics: [],
      canary: [],
      queue: [],
      problems: ['catalog', 'cart', 'checkout', 'orders', 'accounts', 'security'],

      migrations: [],
      seed: ['accounts'],
      'tell-commands': [],
      'impatient-redis': [],
      'backing.module': ['impatient-redis', 'tell-commands'],
      'app.module': [
        ...['catalog', 'cart', 'checkout', 'orders', 'accounts'],
        ...['idempotency', 'security', 'analytics', 'canary', 'queue', 'problems', 'backing.module'],
      ],
      'service-options': ['security'],
      serve: ['app.module', 'service-options'],
      main: ['serve'],
      migrate: ['migrations'],
    },
  },
  frontend: {
    ground: ['countries', 'languages'],
    mayImport: {
      'features/catalog': ['features/cart', 'api', 'telemetry', 'ui'],
      'features/cart': ['api', 'telemetry', 'ui'],
      'features/account': ['api', 'ui'],
      'features/about': ['api', 'ui'],
      'features/checkout': ['features/account', 'features/cart', 'api', 'telemetry', 'ui'],
      'features/orders': ['features/account', 'features/cart', 'api', 'ui'],

      ui: ['api'],
      api: ['telemetry'],
      telemetry: [],
      boot: ['api'],
      build: [],
      shell: [
        ...['features/catalog', 'features/cart', 'features/account', 'features/checkout', 'features/orders'],
        ...['features/about', 'telemetry', 'ui'],
      ],
      main: ['shell', 'api', 'telemetry', 'styles'],
    },
  },
  'apps/fulfillment-worker': {
    ground: ['backing', 'config'],
    mayImport: {
      reservation: ['orders', 'jobs'],
      shipping: ['reservation', 'orders', 'jobs'],
      refunds: ['jobs'],
      coupons: ['jobs'],
      crm: ['orders', 'jobs'],
      canary: ['jobs'],

      orders: [],
      jobs: [],
      'parties.metrics': [],
      'parties.module': ['parties.metrics'],
      'app.module': [
        ...['reservation', 'shipping', 'refunds', 'coupons', 'crm', 'canary'],
        ...['jobs', 'parties.module'],
      ],
      serve: ['app.module'],
      main: ['serve'],
    },
  },
};
