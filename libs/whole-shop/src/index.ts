/** The whole shop as processes of its own that can die and come back, and what it is held against when all is quiet. */
export { checkMoney, checkShop, type OrderFacts, ordersOfKey } from './check-shop.js';
export { ConnectionsTaken } from './connections-taken.js';
export { type Charge, Ledger } from './ledger.js';
export { settle } from './settle.js';
export { COUNTRIES, type InventoryPolicy, stock } from './stock.js';
export { countFailedJobs, letJobsTryAgain, passTimeOfJobs } from './time-of-jobs.js';
export { MAIN, OTHER_MAIN, partOf, WholeShop, type WholeShopOptions } from './whole-shop.js';
