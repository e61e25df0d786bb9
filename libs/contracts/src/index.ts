/** Schemas and types of everything that crosses a process boundary; the one library that the browser may import. */
export * from './accounts.js';
export * from './cart.js';
export * from './catalog.js';
export * from './countries.js';
export * from './jobs.js';
export * from './money.js';
export * from './orders.js';
export * from './payments.js';
export * from './problem.js';
export * from './promotions.js';
export * from './service.js';
export * from './third-parties.js';
