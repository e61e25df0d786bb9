/** Tests on the real thing: a database per test file, the whole shop as processes, answers held against the API document. */
export { ApiContract } from './api-contract.js';
export { Collector } from './collector/collector.js';
export {
  metricsIn,
  type ReceivedLog,
  type ReceivedMetric,
  type ReceivedSpan,
  spansIn,
} from './collector/otlp.js';
export { calm, faultsLeft, provoke } from './faults.js';
export { default as startTestServers } from './global-setup.js';
export { default as stopTestServers } from './global-teardown.js';
export { Shop, type ShopOptions, type TestProduct } from './shop.js';
export { type Checkout, Shopper } from './shopper.js';
export { EMPTY, openTestDatabase, SHOP, type TestDatabase } from './test-database.js';
export { openTestRedis } from './test-redis.js';
export { type Asked, type Loose, type Reply, Visitor } from './visitor.js';
export { waitUntil } from './wait-until.js';
