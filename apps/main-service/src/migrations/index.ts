import { CreateCatalog1763700000000 } from './1763700000000-create-catalog.js';
import { CreateCustomers1763700100000 } from './1763700100000-create-customers.js';
import { CreateOrders1763700200000 } from './1763700200000-create-orders.js';
import { CreateAnalytics1763700300000 } from './1763700300000-create-analytics.js';
import { CreateQueue1763700400000 } from './1763700400000-create-queue-and-idempotency.js';
import { CreateSagas1763700500000 } from './1763700500000-create-sagas.js';
import { IndexByTime1763700600000 } from './1763700600000-index-by-time.js';
import { CreateAddressRules1763700700000 } from './1763700700000-create-address-rules.js';

export const migrations = [
  CreateCatalog1763700000000,
  CreateCustomers1763700100000,
  CreateOrders1763700200000,
  CreateAnalytics1763700300000,
  CreateQueue1763700400000,
  CreateSagas1763700500000,
  IndexByTime1763700600000,
  CreateAddressRules1763700700000,
];
